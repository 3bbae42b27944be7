using System.Text;
using FinModel.Cli.Output;
using FinModel.Core.Text;
using FinModel.Presentation.Layout;

namespace FinModel.Cli.Presenting;

/// <summary>Where things stand in a table: a label, a unit, and some of the periods.</summary>
/// <param name="Statements">The statements.</param>
/// <param name="Label">Columns for labels.</param>
/// <param name="Unit">Columns for units; 0 where they stand behind the label instead.</param>
/// <param name="Figure">Columns for each figure.</param>
/// <param name="First">The first period.</param>
/// <param name="Count">How many periods.</param>
internal sealed record FigureColumns(StatementSet Statements, int Label, int Unit, int Figure, int First, int Count)
{
    private const int ComfortableLabel = 30;
    private const int NarrowestLabel = 20;
    private const string Gap = "  ";
    private const string Separator = " │ ";

    /// <summary>One layout where all periods fit; several, with some of the periods each, where they do not.</summary>
    public static IReadOnlyList<FigureColumns> Fit(StatementSet statements, int width)
    {
        var rows = statements.Sections.SelectMany(s => s.Rows).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var figure = rows.SelectMany(r => r.Cells).Concat(statements.Columns).Max(TextColumns.NumberWidth);
        var widest = Math.Max(rows.Max(r => DisplayWidth.Of(r.Label) + (r.Indent * 2)), statements.Sections.Max(s => DisplayWidth.Of(s.Title)));
        var unit = rows.Max(r => DisplayWidth.Of(r.Unit));
        var column = figure + Gap.Length;
        var all = (column * statements.Columns.Count) + Separator.Length - Gap.Length;
        if (width - all - unit - Gap.Length >= Math.Min(widest, ComfortableLabel))
        {
            return [new FigureColumns(statements, Math.Min(widest, width - all - unit - Gap.Length), unit, figure, 0, statements.Columns.Count)];
        }

        widest = rows.Max(r => DisplayWidth.Of(WithUnit(r)) + (r.Indent * 2));
        var room = width - Separator.Length + Gap.Length;
        var fit = Math.Clamp((room - Math.Min(widest, NarrowestLabel)) / column, 1, statements.Columns.Count);
        var label = Math.Min(widest, room - (fit * column));
        return [.. Enumerable.Range(0, (statements.Columns.Count + fit - 1) / fit)
            .Select(i => new FigureColumns(statements, label, 0, figure, i * fit, Math.Min(fit, statements.Columns.Count - (i * fit))))];
    }

    /// <summary>The row of the periods' labels.</summary>
    public string Heading(string title, Ink ink) =>
        ink.Bold(TextColumns.Left(DisplayWidth.Elide(title, Label), Label)) + UnitCell("")
            + ink.Bold(Figures(i => TextColumns.Number(Statements.Columns[i], Figure)).TrimEnd());

    /// <summary>A rule under the figures.</summary>
    public string Rule(char dash) => new string(' ', Label + (Unit == 0 ? 0 : Unit + Gap.Length)) + Figures(_ => new string(dash, Figure));

    /// <summary>A row of figures, or a heading.</summary>
    public string Row(StatementRow row, Ink ink)
    {
        var label = TextColumns.Left(Named(row), Label);
        var figures = Figures(i => TextColumns.Number(row.Cells.Count > 0 ? row.Cells[i] : "", Figure));
        return row.Style switch
        {
            RowStyle.Header => (ink.Cyan(label) + UnitCell("") + figures).TrimEnd(),
            RowStyle.Plain => (label + ink.Dim(UnitCell(row.Unit)) + figures).TrimEnd(),
            _ => (ink.Bold(label) + ink.Dim(UnitCell(row.Unit)) + ink.Bold(figures)).TrimEnd(),
        };
    }

    private static string WithUnit(StatementRow row) => row.Label + Behind(row.Unit);

    private static string Behind(string unit) => unit.Length == 0 ? "" : $", {unit}";

    // Where room is short it is the name that is cut, not the unit.
    private string Named(StatementRow row)
    {
        var unit = Unit == 0 ? Behind(row.Unit) : "";
        return DisplayWidth.Elide(new string(' ', row.Indent * 2) + row.Label, Label - DisplayWidth.Of(unit)) + unit;
    }

    private string UnitCell(string unit) => Unit == 0 ? "" : Gap + TextColumns.Left(unit, Unit);

    private string Figures(Func<int, string> figure)
    {
        var text = new StringBuilder();
        for (var i = First; i < First + Count; i++)
        {
            text.Append(i == Statements.FirstEstimate && i > 0 ? Separator : Gap).Append(figure(i));
        }

        return text.ToString();
    }
}
