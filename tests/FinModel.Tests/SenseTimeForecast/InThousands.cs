using System.Globalization;
using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Data.Csv;
using FinModel.Data.Folders;

namespace FinModel.Tests.SenseTimeForecast;

/// <summary>
/// The same model typed in thousands: <c>currency CNY thousand</c>, and every printed figure of money and shares a thousand times as large. What says
/// its own scale (a unit column, literals with a scale, rows printed in 100 million) stays as it is.
/// </summary>
internal sealed class InThousands : IModelFiles
{
    private readonly ModelFolder _folder = ModelFolder.Open("models/sensetime", Repository.Root);
    private readonly ILookup<string, PrintedCell> _scaled = SenseTimeModel.Plan.Printed
        .Where(p => Scale.PowerIn(UnitOf(p)) != 0 && Math.Abs(p.PrintedUnit) == 1)
        .ToLookup(p => p.Span.Source.Path);

    public IReadOnlyList<string> LibraryNames => _folder.LibraryNames;

    public static Plan Compile()
    {
        var world = new InThousands();
        var compilation = ModelCompiler.Compile([.. world._folder.Sources.Select(s => new SourceText(s.Path, InThousand(s.Content)))], world);
        compilation.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span}: {d.Message}").Should().BeEmpty();
        return compilation.Plan!;
    }

    public ModelLibrary? Library(string name) => _folder.Library(name);

    public CsvTable? Table(string fileName, ICollection<Diagnostic> diagnostics, string? sheet = null) => _folder.Table(fileName, diagnostics) is { } table
        ? table.Column("unit") >= 0 ? table : CsvLoader.Parse(new SourceText(table.Source.Path, Rewrite(table.Source)), diagnostics)
        : null;

    private static string InThousand(string model) => model.Replace("currency CNY million", "currency CNY thousand", StringComparison.Ordinal);

    private static Unit UnitOf(PrintedCell printed) => printed.Line.Units[printed.Member?.Index ?? 0];

    // From the end, so that the places before stay where they are.
    private string Rewrite(SourceText source) => _scaled[source.Path].DistinctBy(p => p.Span.Start).OrderByDescending(p => p.Span.Start)
        .Aggregate(source.Content, (text, printed) => text[..printed.Span.Start] + Thousandfold(printed) + text[printed.Span.End..]);

    private static string Thousandfold(PrintedCell printed)
    {
        PrintedNumber.TryParse(printed.Text, out var number).Should().BeTrue();
        return (number.Value * Math.Pow(1000, Scale.PowerIn(UnitOf(printed)))).ToString("0.##########", CultureInfo.InvariantCulture);
    }
}
