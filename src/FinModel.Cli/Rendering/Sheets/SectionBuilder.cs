using FinModel.Cli.Series;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Rendering.Sheets;

/// <summary>Collects the rows of one statement: figures for all time go into its box, figures over time into its table. Headings without figures fall away.</summary>
internal sealed class SectionBuilder(SeriesReader reader, Plan plan, Words words)
{
    private const string Blank = "–";
    private const string Fault = NumberText.Missing;

    private readonly List<SheetRow> _box = [];
    private readonly List<SheetRow> _rows = [];
    private string? _boxHeader;
    private string? _rowsHeader;

    public SheetSection Build(string title) => new(title, _box, _rows);

    public void Header(string label) => (_boxHeader, _rowsHeader) = (label, label);

    public void Add(PlanLineRow row)
    {
        var sign = row.IsNegated ? -1.0 : 1.0;
        var style = row.Hints.IsTotal ? RowStyle.Total : row.Hints.IsSubtotal ? RowStyle.Subtotal : RowStyle.Plain;
        var decimals = row.Hints.Decimals ?? row.Line.Hints.Decimals;
        if (row.Line.Dimension is null)
        {
            Add(words.Label(row.Label), 0, new LineChoice(row.Line, null), sign, style, decimals);
            return;
        }

        Header(row);
        foreach (var member in row.Line.Dimension.Members)
        {
            Add(words.Label(member.Label), 1, new LineChoice(row.Line, member), sign, RowStyle.Plain, decimals);
        }
    }

    /// <summary>A single line or member under its own name.</summary>
    public void Add(LineChoice choice)
    {
        var label = words.Label(choice.Line.Label);
        var named = choice.Member is null ? label : $"{label}: {words.Label(choice.Member.Label)}";
        Add(named, 0, choice, choice.Line.Hints.IsDeducted ? -1.0 : 1.0, RowStyle.Plain, choice.Line.Hints.Decimals);
    }

    // The line over a dimension heads its members.
    private void Header(PlanLineRow row)
    {
        var target = row.Line.Kind == LineKind.Constant ? _box : _rows;
        TakeHeader(row.Line.Kind == LineKind.Constant, target);
        target.Add(new SheetRow(words.Label(row.Label), 0, "", RowStyle.Plain, []));
    }

    private void Add(string label, int indent, LineChoice choice, double sign, RowStyle style, int? decimals)
    {
        var series = reader.Read(choice);
        var isConstant = choice.Line.Kind == LineKind.Constant;
        if (!isConstant && series.Values.All(v => v.Value is null && v.Fault == "no value"))
        {
            return;
        }

        var target = isConstant ? _box : _rows;
        TakeHeader(isConstant, target);
        var cells = series.Values.Select(v => v.Value is { } value ? NumberText.Of(sign * value, choice.Line, decimals, words) : v.Fault == "no value" ? Blank : Fault);
        target.Add(new SheetRow(label, indent, Unit(choice), style, [.. cells]));
    }

    // What the page is in is said at the top, once.
    private string Unit(LineChoice choice)
    {
        var unit = UnitText.Shown(choice.Line, choice.Member, plan, words);
        return unit == UnitText.Reporting(plan, words) && choice.Line.Kind != LineKind.Constant ? "" : unit;
    }

    private void TakeHeader(bool isConstant, List<SheetRow> target)
    {
        if ((isConstant ? _boxHeader : _rowsHeader) is { } header)
        {
            target.Add(new SheetRow(header, 0, "", RowStyle.Header, []));
        }

        _boxHeader = isConstant ? null : _boxHeader;
        _rowsHeader = isConstant ? _rowsHeader : null;
    }
}
