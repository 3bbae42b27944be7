using FinModel.Cli.Output;
using FinModel.Core.Text;
using FinModel.Presentation.Layout;

namespace FinModel.Cli.Presenting;

/// <summary>The single figures of a statement in a box: label, figure, unit.</summary>
internal static class BoxText
{
    // Sides and inner spaces: "│ " + label + two spaces + figure + space + unit + " │".
    private const int Frame = 7;

    private const int Edges = 4;

    public static void Write(StatementSection section, string title, Ink ink, Terminal terminal)
    {
        if (section.Box.Count == 0)
        {
            return;
        }

        var blocks = section.Box.Select(b => (b.Rows, Grid: GridText.Fit(b.Grid, terminal.Width - Edges))).ToList();
        var rows = blocks.Where(b => b.Grid is null).SelectMany(b => b.Rows).ToList();
        var figure = rows.Select(r => r.Cells.Count > 0 ? TextColumns.NumberWidth(r.Cells[0]) : 0).DefaultIfEmpty().Max();
        var unit = rows.Select(r => DisplayWidth.Of(r.Unit)).DefaultIfEmpty().Max();
        var wanted = rows.Select(r => DisplayWidth.Of(r.Label) + (r.Indent * 2)).DefaultIfEmpty().Max();
        var label = Math.Min(wanted, Math.Max(8, terminal.Width - figure - unit - Frame));
        var inner = Math.Max(label + figure + unit + Frame - 2, Math.Max(DisplayWidth.Of(title) + Edges, blocks.Max(b => b.Grid?.Width ?? 0) + 2));
        var (head, taken) = title.Length == 0 ? ("─", 1) : ($"─ {ink.Bold(title)} ", DisplayWidth.Of(title) + 3);
        terminal.Out.WriteLine($"┌{head}{new string('─', Math.Max(0, inner - taken))}┐");
        foreach (var (list, layout) in blocks)
        {
            foreach (var line in layout?.Rows(ink) ?? list.Select(r => Content(r, label, figure, unit, ink)))
            {
                terminal.Out.WriteLine($"│ {line}{new string(' ', inner - 2 - (layout?.Width ?? label + figure + unit + Frame - Edges))} │");
            }
        }

        terminal.Out.WriteLine($"└{new string('─', inner)}┘");
    }

    private static string Content(StatementRow row, int label, int figure, int unit, Ink ink)
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
