using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>
/// How far a filing rounds: company facts are whole units, so that what is counted in thousands has noughts behind it. A figure is printed with the
/// decimals of its filing, or five million would be five, give or take half a million; notes round some tags further, which then have several figures
/// with as many noughts.
/// </summary>
internal sealed class FiledDecimals
{
    private const decimal Million = 1_000_000;

    // Divided by it, a decimal has no noughts at its end.
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly Dictionary<(string Accession, string Unit), byte> _ofFilings;
    private readonly Dictionary<(string Accession, FactSeries Series), byte> _ofTags;

    public FiledDecimals(FactLines lines)
    {
        var figures = lines.Lines.SelectMany(l => l.Figures.Values).ToList();
        _ofFilings = figures.GroupBy(Filing).ToDictionary(g => g.Key, g => g.Max(f => Plain(f).Scale));
        _ofTags = figures.Where(f => f.Fact.Value != 0).GroupBy(Tag).Where(g => g.Select(f => f.Fact.Value).Distinct().Skip(1).Any())
            .ToDictionary(g => g.Key, g => g.Max(f => Plain(f).Scale));
    }

    /// <summary>A figure in millions, or as it is where it is per share, with the decimals of its filing.</summary>
    public decimal Of(FactFigure figure) =>
        Plain(figure) + new decimal(0, 0, 0, false, _ofTags.TryGetValue(Tag(figure), out var own) ? own : _ofFilings[Filing(figure)]);

    private static (string Accession, string Unit) Filing(FactFigure figure) => (figure.Fact.Filing.Accession, figure.Series.Unit);

    private static (string Accession, FactSeries Series) Tag(FactFigure figure) => (figure.Fact.Filing.Accession, figure.Series);

    private static decimal Plain(FactFigure figure) =>
        figure.Series.Unit.Contains('/', StringComparison.Ordinal) ? figure.Fact.Value / One : figure.Fact.Value / Million;
}
