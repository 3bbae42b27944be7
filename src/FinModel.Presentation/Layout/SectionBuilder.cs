using FinModel.Compiler.Plans;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Layout;

/// <summary>Collects the rows of one statement: figures for all time go into its box, figures over time into its table. Headings without figures fall away.</summary>
internal sealed class SectionBuilder(SeriesReader reader, Plan plan, Words words, bool leavesOutZeros = false)
{
    private const string Blank = "–";
    private const string Fault = NumberText.Missing;

    private readonly BoxBuilder _box = new();
    private readonly List<StatementRow> _rows = [];
    private string? _boxHeader;
    private string? _rowsHeader;

    public StatementSection Build(string title) => new(title, _box.Build(), _rows);

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

        TakeHeader(row.Line.Kind == LineKind.Constant);
        var heading = new StatementRow(words.Label(row.Label), 0, "", RowStyle.Plain, []);
        var members = row.Line.Dimension.Members.Select(m => Row(words.Label(m.Label), 1, new LineChoice(row.Line, m), sign, RowStyle.Plain, decimals)).OfType<StatementRow>().ToList();
        if (row.Line.Kind == LineKind.Constant)
        {
            _box.Add(heading, members);
        }
        else
        {
            _rows.AddRange([heading, .. members]);
        }
    }

    /// <summary>A single line or member under its own name.</summary>
    public void Add(LineChoice choice)
    {
        var label = words.Label(choice.Line.Label);
        var named = choice.Member is null ? label : $"{label}: {words.Label(choice.Member.Label)}";
        Add(named, 0, choice, choice.Line.Hints.IsDeducted ? -1.0 : 1.0, RowStyle.Plain, choice.Line.Hints.Decimals);
    }

    private void Add(string label, int indent, LineChoice choice, double sign, RowStyle style, int? decimals)
    {
        if (Row(label, indent, choice, sign, style, decimals) is not { } row)
        {
            return;
        }

        TakeHeader(choice.Line.Kind == LineKind.Constant);
        Put(choice.Line.Kind == LineKind.Constant, row);
    }

    private void Put(bool isConstant, StatementRow row)
    {
        if (isConstant)
        {
            _box.Add(row);
        }
        else
        {
            _rows.Add(row);
        }
    }

    // None where there is no figure in any period.
    private StatementRow? Row(string label, int indent, LineChoice choice, double sign, RowStyle style, int? decimals)
    {
        var series = reader.Read(choice);
        if (choice.Line.Kind != LineKind.Constant && series.Values.All(v => v.IsBlank || (v.Value == 0 && leavesOutZeros)))
        {
            return null;
        }

        var cells = series.Values.Select(v => v.Value is { } value ? NumberText.Of(sign * value, choice.Line, decimals, words) : v.IsNotMeaningful ? NumberText.NotMeaningful : v.IsBlank ? Blank : Fault);
        return new StatementRow(label, indent, Unit(choice), style, [.. cells]) { Origin = new RowOrigin(choice, sign < 0, decimals, [.. series.Values.Select(v => v.Cell)]) };
    }

    // What the page is in is said at the top, once.
    private string Unit(LineChoice choice)
    {
        var unit = UnitText.Shown(choice.Line, choice.Member, plan, words);
        return unit == UnitText.Reporting(plan, words) && choice.Line.Kind != LineKind.Constant ? "" : unit;
    }

    private void TakeHeader(bool isConstant)
    {
        if ((isConstant ? _boxHeader : _rowsHeader) is { } header)
        {
            Put(isConstant, new StatementRow(header, 0, "", RowStyle.Header, []));
        }

        _boxHeader = isConstant ? null : _boxHeader;
        _rowsHeader = isConstant ? _rowsHeader : null;
    }
}
