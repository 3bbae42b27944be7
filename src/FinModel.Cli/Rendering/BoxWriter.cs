using FinModel.Cli.Rendering.Sheets;
using FinModel.Core.Text;

namespace FinModel.Cli.Rendering;

/// <summary>The single figures of a statement in a box: label, figure, unit.</summary>
internal static class BoxWriter
{
    // Sides and inner spaces: "│ " + label + two spaces + figure + space + unit + " │".
    private const int Frame = 7;

    public static void Write(SheetSection section, Ink ink, Terminal terminal)
    {
        if (section.Box.Count == 0)
        {
            return;
        }

        var figure = section.Box.Max(r => r.Cells.Count > 0 ? TextColumns.NumberWidth(r.Cells[0]) : 0);
        var unit = section.Box.Max(r => DisplayWidth.Of(r.Unit));
        var wanted = Math.Max(section.Box.Max(r => DisplayWidth.Of(r.Label) + (r.Indent * 2)), DisplayWidth.Of(section.Title) - figure - unit);
        var label = Math.Min(wanted, Math.Max(8, terminal.Width - figure - unit - Frame));
        var inner = label + figure + unit + Frame - 2;
        terminal.Out.WriteLine($"┌─ {ink.Bold(section.Title)} {new string('─', Math.Max(0, inner - DisplayWidth.Of(section.Title) - 3))}┐");
        foreach (var row in section.Box)
        {
            terminal.Out.WriteLine($"│ {Content(row, label, figure, unit, ink)} │");
        }

        terminal.Out.WriteLine($"└{new string('─', inner)}┘");
    }

    private static string Content(SheetRow row, int label, int figure, int unit, Ink ink)
    {
        var name = TextColumns.Left(DisplayWidth.Elide(new string(' ', row.Indent * 2) + row.Label, label), label);
        var text = $"{name}  {TextColumns.Number(row.Cells.Count > 0 ? row.Cells[0] : "", figure)} {TextColumns.Left(row.Unit, unit)}";
        return row.Style switch
        {
            RowStyle.Header => ink.Cyan(text),
            RowStyle.Plain => text,
            _ => ink.Bold(text),
        };
    }
}
