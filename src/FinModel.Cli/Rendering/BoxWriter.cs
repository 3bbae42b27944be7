using FinModel.Cli.Rendering.Sheets;
using FinModel.Core.Text;

namespace FinModel.Cli.Rendering;

/// <summary>The single figures of a statement in a box: label, figure, unit.</summary>
internal static class BoxWriter
{
    // Sides and inner spaces: "│ " + label + two spaces + figure + space + unit + " │".
    private const int Frame = 7;

    public static void Write(SheetSection section, string title, Ink ink, Terminal terminal)
    {
        if (section.Box.Count == 0)
        {
            return;
        }

        var figure = section.Box.Max(r => r.Cells.Count > 0 ? TextColumns.NumberWidth(r.Cells[0]) : 0);
        var unit = section.Box.Max(r => DisplayWidth.Of(r.Unit));
        var wanted = Math.Max(section.Box.Max(r => DisplayWidth.Of(r.Label) + (r.Indent * 2)), DisplayWidth.Of(title) - figure - unit);
        var label = Math.Min(wanted, Math.Max(8, terminal.Width - figure - unit - Frame));
        var inner = label + figure + unit + Frame - 2;
        terminal.Out.WriteLine($"┌{(title.Length == 0 ? "─" : $"─ {ink.Bold(title)} ")}{new string('─', Math.Max(0, inner - (title.Length == 0 ? 1 : DisplayWidth.Of(title) + 3)))}┐");
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
