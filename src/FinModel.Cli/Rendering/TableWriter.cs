using FinModel.Cli.Rendering.Sheets;

namespace FinModel.Cli.Rendering;

/// <summary>A sheet as text in columns, like a broker's page.</summary>
internal static class TableWriter
{
    public static void Write(Sheet sheet, Terminal terminal)
    {
        var ink = new Ink(terminal.HasColor);
        var output = terminal.Out;
        output.WriteLine(ink.Bold(sheet.Title));
        output.WriteLine(sheet.Subtitle);
        foreach (var alert in sheet.Alerts)
        {
            output.WriteLine(ink.Red(alert));
        }

        var layouts = TableLayout.Fit(sheet, terminal.Width);
        foreach (var section in sheet.Sections)
        {
            output.WriteLine();
            if (section.BoxLeads)
            {
                BoxWriter.Write(section, section.Title, ink, terminal);
            }

            foreach (var layout in section.Rows.Count == 0 ? [] : layouts)
            {
                Write(section, layout, ink, output);
            }

            if (!section.BoxLeads)
            {
                BoxWriter.Write(section, "", ink, terminal);
            }
        }

        output.Write(sheet.Notes.Count > 0 ? "\n" : "");
        foreach (var note in sheet.Notes)
        {
            output.WriteLine(ink.Dim(note));
        }
    }

    private static void Write(SheetSection section, TableLayout layout, Ink ink, TextWriter output)
    {
        output.Write(layout.First > 0 ? "\n" : "");
        output.WriteLine(layout.Heading(section.Box.Count > 0 && section.BoxLeads ? "" : section.Title, ink));
        foreach (var row in section.Rows)
        {
            if (row.Style is RowStyle.Subtotal or RowStyle.Total)
            {
                output.WriteLine(ink.Dim(layout.Rule(row.Style == RowStyle.Total ? '═' : '─')));
            }

            output.WriteLine(layout.Row(row, ink));
        }
    }
}
