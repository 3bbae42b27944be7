using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Web.Page;

/// <summary>Statements as tables: years, and beside them halves or quarters where a statement has figures for them. Every figure carries its
/// cell, so that a script can put another number in its place.</summary>
internal sealed class StatementHtml
{
    private readonly HtmlBuilder _html;
    private readonly IReadOnlyList<StatementColumn> _columns;
    private readonly IReadOnlyList<(StatementSection English, StatementSection Chinese, PlanStatement Statement)> _sections;
    private readonly bool _isChinese;

    public StatementHtml(HtmlBuilder html, ModelResult result, bool isChinese)
    {
        (_html, _isChinese) = (html, isChinese);
        _columns = [.. StatementColumn.All(result.Plan).Where(c => c.Period.IsShown)];
        StatementsBuilder In(string language) => new(result, [.. _columns.Select(c => c.Period)], Words.Of(language), isLive: true);
        var (english, chinese) = (In("en"), In("zh"));
        _sections = [.. from statement in result.Plan.Statements
                        from pair in english.Build([statement]).Sections.Zip(chinese.Build([statement]).Sections)
                        select (pair.First, pair.Second, statement)];
    }

    /// <summary>Those that a page leaves aside are folded.</summary>
    public void Write()
    {
        foreach (var (english, chinese, statement) in _sections)
        {
            _html.Open("details", ("class", "statement"), ("id", "statement-" + statement.Name), ("open", statement.IsAside ? null : ""));
            _html.Open("summary").Say("h3", statement.Label).Close();
            if (english.BoxLeads)
            {
                Boxes(english, chinese);
                Rows(english, chinese, statement);
            }
            else
            {
                Rows(english, chinese, statement);
                Boxes(english, chinese);
            }

            _html.Close().NewLine();
        }
    }

    private static string Slots(RowOrigin origin, IEnumerable<int> columns) =>
        string.Join(' ', columns.Select(c => origin.Cells[c] is { } cell ? cell.Slot.ToString(CultureInfo.InvariantCulture) : "-"));

    private static (string Name, string? Value)[] Attributes(RowOrigin? origin, IEnumerable<int> columns) => origin is null ? [] :
    [
        ("data-c", Slots(origin, columns)),
        ("data-s", origin.Row.IsNegated ? "-" : null),
        ("data-d", origin.Row.Decimals?.ToString(CultureInfo.InvariantCulture)),
    ];

    private void Rows(StatementSection english, StatementSection chinese, PlanStatement statement)
    {
        if (english.Rows.Count == 0)
        {
            return;
        }

        List<int> columns = [.. Enumerable.Range(0, _columns.Count).Where(c => _columns[c].IsLongest || english.Rows.Any(r => HasFigures(r, c)))];
        _html.Open("div", ("class", "scroll")).Open("table", ("class", "figures"));
        _html.Say("caption", statement.Label, ("class", "unseen"));
        _html.Open("colgroup").Void("col").Void("col");
        foreach (var column in columns)
        {
            _html.Void("col", ("class", Shade(column)));
        }

        _html.Close().Open("thead").Open("tr").Say("th", TextPool.Both(w => w.Line), ("scope", "col"))
            .Say("th", TextPool.Both(w => w.Unit), ("scope", "col"), ("class", "unit"));
        foreach (var column in columns)
        {
            _html.Plain("th", _columns[column].Period.Label, ("scope", "col"), ("class", Class(column, columns)));
        }

        _html.Close().Close().Open("tbody").NewLine();
        foreach (var (row, other) in english.Rows.Zip(chinese.Rows))
        {
            Row(row, other, columns);
        }

        _html.Close().Close().Close();
    }

    private static bool HasFigures(StatementRow row, int column) => row.Origin?.Cells[column] is not null;

    private string? Shade(int column) => _columns[column].BeginsEstimates ? "e first" : _columns[column].Period.IsEstimate ? "e" : null;

    private string? Class(int column, IReadOnlyList<int> columns)
    {
        return (_columns[column].Period.IsEstimate, column == columns.FirstOrDefault(c => !_columns[c].IsLongest, -1)) switch
        {
            (true, true) => "e start",
            (true, false) => "e",
            (false, true) => "start",
            _ => null,
        };
    }

    private static string? ClassOf(StatementRow row) => row.Style switch
    {
        RowStyle.Header => "head",
        RowStyle.Subtotal => "subtotal",
        RowStyle.Total => "total",
        _ => row.Indent > 0 ? "member" : null,
    };

    private void Row(StatementRow row, StatementRow other, IReadOnlyList<int> columns)
    {
        _html.Open("tr", [("class", ClassOf(row)), .. Attributes(row.Origin, columns)]);
        _html.Say("th", new PlanLabel(row.Label, other.Label), ("scope", "row"));
        if (row.Cells.Count > 0)
        {
            _html.Say("td", new PlanLabel(row.Unit, other.Unit), ("class", "unit"));
        }
        else
        {
            _html.Plain("td", "", ("class", "unit"));
        }

        foreach (var column in columns)
        {
            _html.Plain("td", row.Cells.Count == 0 ? "" : (_isChinese ? other : row).Cells[column]);
        }

        _html.Close().NewLine();
    }

    private void Boxes(StatementSection english, StatementSection chinese)
    {
        foreach (var (box, other) in english.Box.Zip(chinese.Box))
        {
            _html.Open("div", ("class", "scroll"));
            if (box.Grid is { } grid)
            {
                Grid(grid, other.Grid!);
            }
            else
            {
                Box(box.Rows, other.Rows);
            }

            _html.Close();
        }
    }

    private void Box(IReadOnlyList<StatementRow> rows, IReadOnlyList<StatementRow> others)
    {
        _html.Open("table", ("class", "box")).Open("tbody").NewLine();
        foreach (var (row, other) in rows.Zip(others))
        {
            _html.Open("tr", [("class", ClassOf(row)), .. Attributes(row.Origin, [0])])
                .Say("th", new PlanLabel(row.Label, other.Label), ("scope", "row"));
            if (row.Cells.Count > 0)
            {
                _html.Plain("td", (_isChinese ? other : row).Cells[0]).Say("td", new PlanLabel(row.Unit, other.Unit), ("class", "unit"));
            }

            _html.Close().NewLine();
        }

        _html.Close().Close();
    }

    private void Grid(MemberGrid grid, MemberGrid other)
    {
        _html.Open("table", ("class", "figures grid")).Open("thead").Open("tr").Say("th", TextPool.Both(w => w.Line), ("scope", "col"));
        foreach (var (column, named) in grid.Columns.Zip(other.Columns))
        {
            _html.Open("th", ("scope", "col")).Say("span", new PlanLabel(column.Label, named.Label))
                .Say("small", new PlanLabel(column.Unit, named.Unit)).Close();
        }

        _html.Close().Close().Open("tbody").NewLine();
        for (var m = 0; m < grid.Members.Count; m++)
        {
            _html.Open("tr").Say("th", new PlanLabel(grid.Members[m], other.Members[m]), ("scope", "row"));
            foreach (var column in (_isChinese ? other : grid).Columns)
            {
                _html.Plain("td", column.Cells[m], Attributes(column.Origins[m], [0]));
            }

            _html.Close().NewLine();
        }

        _html.Close().Close();
    }
}
