using System.Globalization;
using FinModel.Benchmarks;

// One command, one table. Progress goes to stderr, so that the table can be piped into a file.
var runs = args.Length > 0 && int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : 21;
using var generated = GeneratedModel.Write();
IReadOnlyList<Measurement> measurements =
[
    .. WholeProcess.Measure(runs, generated),
    .. InProcess.Measure(generated),
];
Console.Write(MarkdownTable.Of(measurements));
return 0;
