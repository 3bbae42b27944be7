using FinModel.Cli.Output;
using FinModel.Core.Diagnostics;
using FinModel.Data.Text;
using FinModel.Excel.Styling;

namespace FinModel.Cli.Input;

/// <summary>A house's style in a file, and the logo beside it.</summary>
internal static class StyleFile
{
    private const int MostBytes = 1 << 20;

    /// <summary>The style; null, with what is wrong said, where it cannot be used.</summary>
    public static HouseStyle? Load(string name, Terminal terminal)
    {
        var diagnostics = new List<Diagnostic>();
        var path = Path.GetFullPath(name, terminal.Folder);
        byte[]? Picture(string file) => FileLoader.Load(Path.Combine(Path.GetDirectoryName(path)!, file), file, MostBytes + 1, []);
        var style = TextLoader.Load(path, name, MostBytes, diagnostics) is { } source ? HouseStyleReader.Read(source, Picture, diagnostics) : null;
        new DiagnosticWriter(terminal).Write(diagnostics);
        return style;
    }
}
