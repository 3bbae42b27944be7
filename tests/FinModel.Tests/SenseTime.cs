using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Evaluation;

namespace FinModel.Tests;

/// <summary>The SenseTime model of the clone, loaded once; and the same with digits of its tables mistyped.</summary>
internal static class SenseTime
{
    public static ModelLoad Load { get; } = FinancialModel.TryLoad(Repository.At("models", "sensetime"), Repository.Root);

    public static FinancialModel Model => Load.Model ?? throw new UnusableModelException(Load.Diagnostics);

    private static ModelFolder Folder { get; } = ModelFolder.Open(Repository.At("models", "sensetime"), Repository.Root);

    public static CsvTable Table(string file) => Folder.Table(file, new List<Diagnostic>())!;

    /// <summary>The base case, with the digit at a place (counted from 0, the last one at most) of each of these cells raised by one.</summary>
    public static ModelResult Mistyped(IEnumerable<SourceSpan> cells, int place)
    {
        var files = new MistypedFiles(cells.ToLookup(c => c.Source.Path), place);
        var plan = ModelCompiler.Compile(Folder.Sources, files).Plan!;
        return new Evaluator(plan).Run(PlanScenario.Base, []);
    }

    private sealed class MistypedFiles(ILookup<string, SourceSpan> cells, int place) : IModelFiles
    {
        public IReadOnlyList<string> LibraryNames => Folder.LibraryNames;

        public ModelLibrary? Library(string name) => Folder.Library(name);

        public CsvTable? Table(string fileName, ICollection<Diagnostic> diagnostics, string? sheet = null)
        {
            var table = Folder.Table(fileName, diagnostics);
            return table is null || !cells.Contains(table.Source.Path) ? table : CsvLoader.Parse(Mistype(table.Source), diagnostics);
        }

        private SourceText Mistype(SourceText source)
        {
            var text = source.Content.ToCharArray();
            foreach (var span in cells[source.Path])
            {
                var digits = Enumerable.Range(span.Start, span.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
                var at = digits[Math.Min(place, digits.Count - 1)];
                text[at] = text[at] == '9' ? '8' : (char)(text[at] + 1);
            }

            return new SourceText(source.Path, new string(text));
        }
    }
}
