using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Web.Page;

/// <summary>Cells as the page knows them, by slot and column by column: what each is of, where it comes from, what its formula says and reads, and
/// who says so.</summary>
internal sealed class CellData(Plan plan, LineData lines, TextPool texts)
{
    // How the page knows the cells of the base case, which are in no table.
    private const string Base = "base()";

    private readonly Pool<string> _rules = new();
    private readonly Pool<PlanSource> _sources = new();
    private readonly Pool<string> _strings = new();

    /// <summary>The place of a text that occurs again and again; −1 where there is none.</summary>
    public int Of(string? text) => text is null ? -1 : _strings.Of(text);

    /// <summary>Where something stands, in two parts: the place of its file, and row and column.</summary>
    public Datum[] Of(SourceSpan span) => [Of(span.Source.Path), span.Source.PlaceOf(span.Start)];

    /// <summary>The place of a source.</summary>
    public int Of(PlanSource? source) => source is null ? -1 : _sources.Of(source);

    public FieldsDatum ToDatum()
    {
        var cells = plan.Cells;
        var columns = Datum.Fields(
            ("line", Datum.List(cells, c => lines.Of(c.Line))),
            ("member", Datum.List(cells, c => lines.Of(c.Member))),
            ("period", Datum.List(cells, c => lines.Of(c.Period))),
            ("origin", string.Concat(cells.Select(c => Letter(c.Origin)))),
            ("rule", Datum.List(cells, c => c.Formula is not null && c.Rule is { } rule ? _rules.Of(rule.Text) : -1)),
            ("source", Datum.List(cells, c => Of(c.Source))),
            ("refs", Datum.List(cells, c => c.Formula is null ? 0 : Datum.List(c.Formula.Cells().Distinct(), r => r.Slot))),
            ("table",
                new FieldsDatum([.. cells.Where(c => !c.IsOwn).Select(c => (c.Slot.ToString(CultureInfo.InvariantCulture), (Datum)(c.PrintedIn ?? Base)))])));
        return Datum.Fields(("cells", columns), ("rules", Datum.List(_rules.Items)));
    }

    /// <summary>The sources and texts that were named until now; ask last.</summary>
    public FieldsDatum Named() => Datum.Fields(
        ("sources", Datum.List(_sources.Items, Source)),
        ("strings", Datum.List(_strings.Items)));

    private Datum Source(PlanSource source)
    {
        var said = TextPool.Both(w => SourceVocabulary.Say(source.Text, w));
        return Datum.List((Datum[])[texts.Of(said), Of(source.Note), source.Written, .. Of(source.Span), Letter(source.Provenance)]);
    }

    /// <summary>An origin in a letter.</summary>
    public static string Letter(CellOrigin origin) => origin switch
    {
        CellOrigin.Input => "i",
        CellOrigin.Data => "d",
        CellOrigin.Aggregate => "a",
        CellOrigin.Implied => "m",
        _ => "f",
    };

    /// <summary>A provenance in a letter.</summary>
    public static string Letter(Provenance provenance) => provenance switch
    {
        Provenance.Printed => "p",
        Provenance.Corrected => "c",
        Provenance.Derived => "d",
        Provenance.Implied => "m",
        _ => "t",
    };

    private sealed class Pool<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _places = [];

        public IEnumerable<T> Items => _places.Keys;

        public int Of(T item)
        {
            _places.TryAdd(item, _places.Count);
            return _places[item];
        }
    }
}
