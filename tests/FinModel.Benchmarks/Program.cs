using System.Globalization;
using FinModel.Benchmarks;

// `check` and `batch` are about many runs of one model, `portfolio` about many models, `hosting` about what a server lives with; without them, one table
// of whole processes and single runs.
// Progress goes to stderr, so that a table can be piped into a file.
if (args is ["check"])
{
    return Agreement.Check();
}

if (args is ["batch"])
{
    return Ratios.Print();
}

if (args is ["portfolio"])
{
    return PortfolioMeasure.Print();
}

if (args is ["hosting"])
{
    return await HostingMeasure.Print();
}

var runs = args.Length > 0 && int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : 21;
using var years = GeneratedModel.OfYears();
using var quarters = GeneratedModel.OfQuarters();
IReadOnlyList<Measurement> measurements =
[
    .. WholeProcess.Measure(runs, years, quarters),
    .. InProcess.Measure(years, quarters),
];
Console.Write(MarkdownTable.Of(measurements));
return 0;
