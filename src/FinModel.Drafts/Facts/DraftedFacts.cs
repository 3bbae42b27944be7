using System.Globalization;
using System.Text;
using FinModel.Core.Tables;
using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>A model made of company facts, and what is to be known of the filings.</summary>
/// <param name="Model">The model.</param>
/// <param name="Filed">What was filed.</param>
/// <param name="Restatements">Figures of the model that a later filing gave otherwise.</param>
/// <param name="Untaken">Tags of its periods that no line took.</param>
internal sealed record DraftedFacts(DraftedModel Model, FiledFigures Filed, IReadOnlyList<Restatement> Restatements, IReadOnlyList<LatestFacts> Untaken)
{
    /// <summary>Lines of which something was filed in other money only, or nothing at all.</summary>
    public IReadOnlyList<(string Line, LatestFacts Tag)> Elsewhere { get; init; } = [];

    /// <summary>Figures of the lines' tags that no table has.</summary>
    public IReadOnlyList<FactLeftOut> LeftOut { get; init; } = [];

    private IReadOnlyList<(string Path, byte[] Content)>? _files;

    /// <summary>The files to write: the model's, and among its data what was restated, what no table has, and what no line took.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Files => _files ??=
    [
        .. Model.Files,
        (Beside("restated.csv"), Encoding.UTF8.GetBytes(RestatedRows())),
        .. LeftOut.Count == 0 ? [] : new[] { (Beside("left-out.csv"), Encoding.UTF8.GetBytes(LeftOutRows())) },
        (Beside("untaken.csv"), Encoding.UTF8.GetBytes(UntakenRows())),
    ];

    private string Beside(string file) => $"data/{Model.Run.Draft.Name}/{file}";

    private string RestatedRows()
    {
        var text = new StringBuilder("tag,period,unit,first,first_filing,latest,latest_filing\n");
        foreach (var r in Restatements)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Cell(r.Series.Tag)},{r.Period},{Cell(r.Series.Unit)},")
                .Append(CultureInfo.InvariantCulture, $"{r.First.Value},{Cell(r.First.Filing.ToString())},")
                .Append(CultureInfo.InvariantCulture, $"{r.Last.Value},{Cell(r.Last.Filing.ToString())}\n");
        }

        return text.ToString();
    }

    private string LeftOutRows() => "tag,period,unit,value,filing,why\n" + string.Concat(LeftOut.Select(l => string.Create(CultureInfo.InvariantCulture,
        $"{Cell(l.Series.Tag)},{l.Period},{Cell(l.Series.Unit)},{l.Fact.Value},{Cell(l.Fact.Filing.ToString())},{Cell(l.Why)}\n")));

    private string UntakenRows()
    {
        var text = new StringBuilder("taxonomy,tag,label,unit,facts,latest_period,latest,filing\n");
        foreach (var tag in Untaken)
        {
            var last = tag.Facts.Count == 0 ? ",," : tag.Facts.OrderBy(f => f.Key.Quarter).ThenBy(f => f.Key.Months).Last() is var (period, fact)
                ? string.Create(CultureInfo.InvariantCulture, $"{period},{fact.Value},{Cell(fact.Filing.ToString())}") : "";
            text.Append(CultureInfo.InvariantCulture,
                $"{Cell(tag.Series.Taxonomy)},{Cell(tag.Series.Tag)},{Cell(tag.Series.Label)},{Cell(tag.Series.Unit)},{tag.Facts.Count},{last}\n");
        }

        return text.ToString();
    }

    // Names are a filer's: whatever they hold, they stay one cell, and a spreadsheet takes none for a formula.
    private static string Cell(string text) => CsvCell.Of(CsvCell.Harmless(text).ReplaceLineEndings(" "));
}
