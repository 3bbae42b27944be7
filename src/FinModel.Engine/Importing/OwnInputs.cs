using FinModel.Compiler;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Data;
using FinModel.Data.Packed;
using FinModel.Excel.Importing;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;
using FinModel.Rolling;

namespace FinModel.Importing;

/// <summary>The files of inputs that a company's model names itself, and what the model would be with other ones.</summary>
public static class OwnInputs
{
    /// <summary>The files that are texts, in the order in which the model names them.</summary>
    public static IReadOnlyList<CsvTable> Of(IModelSource files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return [.. files.Sources.SelectMany(s => Parser.ParseFile(s, []).Declarations).OfType<InputsSyntax>()
            .Select(i => files.Table(i.File.Name, [], i.Sheet?.Name)).OfType<CsvTable>().Where(t => ModelEdits.IsText(t.Source.Path))];
    }

    /// <summary>Whether the model with some of its files changed has the values that these changes ask for.</summary>
    public static bool Give(IModelSource files, IReadOnlyDictionary<SourceText, string> texts, IReadOnlyList<InputChange> changes)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(changes);
        var changed = new ChangedModel(files, texts.ToDictionary(t => t.Key.Path, t => t.Value, StringComparer.Ordinal), new Dictionary<string, SourceText>());
        var now =
            FinancialModel.TryLoad(changed, CompileOptions.Usual).Model?.Plan.Cells.Where(c => c.IsOwn).ToLookup(c => c.ToString(), StringComparer.Ordinal);
        return now is not null && changes.All(c => now[c.Input.ToString()].Any(cell => IsAlike(cell.Given, c.New)));
    }

    private static bool IsAlike(double a, double b) => Math.Abs(a - b) <= 1e-13 * Math.Max(Math.Abs(a), Math.Abs(b));
}
