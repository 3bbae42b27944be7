using FinModel.Cli.Output;
using FinModel.Presentation.Layout;

namespace FinModel.Cli.Presenting;

/// <summary>Statements as text in columns, like a broker's page: the periods of all of them stand under each other.</summary>
internal sealed class StatementText(Terminal terminal)
{
    private readonly Ink _ink = new(terminal.HasColor);

    public void Write(StatementSet statements)
    {
        var layouts = FigureColumns.Fit(statements, terminal.Width);
        foreach (var section in statements.Sections)
        {
            terminal.Out.WriteLine();
            if (section.BoxLeads)
            {
                BoxText.Write(section, section.Title, _ink, terminal);
            }

            foreach (var layout in section.Rows.Count == 0 ? [] : layouts)
            {
                Write(section, layout);
            }

            if (!section.BoxLeads)
            {
                BoxText.Write(section, "", _ink, terminal);
            }
        }
    }

    private void Write(StatementSection section, FigureColumns layout)
    {
        terminal.Out.Write(layout.First > 0 ? "\n" : "");
        terminal.Out.WriteLine(layout.Heading(section.Box.Count > 0 && section.BoxLeads ? "" : section.Title, _ink));
        foreach (var row in section.Rows)
        {
            if (row.Style is RowStyle.Subtotal or RowStyle.Total)
            {
                terminal.Out.WriteLine(_ink.Dim(layout.Rule(row.Style == RowStyle.Total ? '═' : '─')));
            }

            terminal.Out.WriteLine(layout.Row(row, _ink));
        }
    }
}
