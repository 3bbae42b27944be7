using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;

namespace FinModel.Web.Page;

/// <summary>Lines, members and periods as the page knows them: what they are called, and how their numbers are written.</summary>
internal sealed class LineData
{
    private readonly Dictionary<PlanLine, int> _lines = [];
    private readonly Dictionary<PlanMember, int> _members = [];
    private readonly Dictionary<TimelinePeriod, int> _periods = [];
    private readonly Plan _plan;
    private readonly TextPool _texts;

    public LineData(Plan plan, TextPool texts)
    {
        (_plan, _texts) = (plan, texts);
        plan.Lines.Index().ToList().ForEach(l => _lines.Add(l.Item, l.Index));
        plan.Dimensions.SelectMany(d => d.Members).Index().ToList().ForEach(m => _members.Add(m.Item, m.Index));
        plan.Timelines.SelectMany(t => t.Periods).Index().ToList().ForEach(p => _periods.Add(p.Item, p.Index));
    }

    public int Of(PlanLine line) => _lines[line];

    public int Of(PlanMember? member) => member is null ? -1 : _members[member];

    public int Of(TimelinePeriod? period) => period is null ? -1 : _periods[period];

    public FieldsDatum ToDatum() => Datum.Fields(
        ("timelines", Datum.List(_plan.Timelines, t => Datum.Fields(("id", t.Name), ("periods", Datum.List(t.Periods, p => Of(p)))))),
        ("periods",
            Datum.List(_periods.Keys,
                p => Datum.Fields(("id", p.Id), ("label", p.Label), ("estimate", p.IsEstimate), ("shown", p.IsShown),
                    ("history", p.IsHistory ? true : Datum.Absent)))),
        ("members", Datum.List(_members.Keys, m => Datum.Fields(("id", m.Name), ("label", _texts.Of(m.Label))))),
        ("lines", Datum.List(_plan.Lines, Line)));

    private Datum Line(PlanLine line) => Datum.Fields(
        ("id", line.Name),
        ("label", _texts.Of(line.Label)),
        ("display", line.Display == Core.Units.Display.Plain ? Datum.Absent : Word(line.Display)),
        ("decimals", line.Hints.Decimals is { } decimals ? decimals : Datum.Absent),
        ("units", Units(line)),
        ("bands", line.Bands is { } scale ? Datum.List(scale.Bands, b => _texts.Of(b.Label)) : Datum.Absent),
        ("words", line is { IsInput: true, Bands: { } words } ? Datum.List(words.Bands, b => b.Name) : Datum.Absent),
        ("switch", line.IsSwitch ? true : Datum.Absent),
        ("fixed", line.Hints.IsFixed ? true : Datum.Absent),
        ("members", line.Dimension is { } dimension ? Datum.List(dimension.Members, m => Of(m)) : Datum.Absent),
        ("note", line.Note ?? Datum.Absent),
        ("input", line.IsInput ? true : Datum.Absent),
        ("statement", _plan.Statements.Index().Where(s => s.Item.Name == line.Statement).Select(s => (Datum)s.Index).FirstOrDefault(Datum.Absent)!));

    // One where all members are of one.
    private Datum Units(PlanLine line)
    {
        var units =
            Enumerable.Range(0, line.MemberCount)
                .Select(i => _texts.Of(TextPool.Both(w => UnitText.Shown(line, line.Dimension?.Members[i], _plan, w)))).ToList();
        return Datum.List(units.Distinct().Count() == 1 ? units.Take(1) : units, u => u);
    }

    private static string Word(Core.Units.Display display) => display.ToString().ToLowerInvariant();
}
