using FinModel.Cli.Input;
using FinModel.Cli.Rendering.Sheets;

namespace FinModel.Cli.Rendering;

/// <summary>One sheet, in the form for people that was asked for.</summary>
internal static class SheetWriter
{
    public static void Write(Sheet sheet, OutputFormat format, Terminal terminal)
    {
        if (format == OutputFormat.Markdown)
        {
            MarkdownWriter.Write(sheet, terminal.Out);
        }
        else
        {
            TableWriter.Write(sheet, terminal);
        }
    }
}
