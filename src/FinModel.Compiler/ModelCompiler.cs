using FinModel.Compiler.Binding;
using FinModel.Compiler.Checking;
using FinModel.Compiler.Declaring;
using FinModel.Compiler.Expanding;
using FinModel.Compiler.Expectations;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Compiler;

/// <summary>Text to plan.</summary>
public static class ModelCompiler
{
    /// <summary>Compiles the files of a model. Never throws for what is in them: everything wrong comes back as diagnostics, all at once.</summary>
    /// <param name="sources">The model's own <c>.fin</c> files.</param>
    /// <param name="world">Where libraries and tables come from.</param>
    /// <param name="options">How far it may go.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static Compilation Compile(IReadOnlyList<SourceText> sources, IModelFiles world, CompileOptions? options = null)
    {
        var cancelled = (options ??= CompileOptions.Usual).Cancelled;
        var diagnostics = new List<Diagnostic>();
        var parsed = sources.Select(s => ParsedFiles.Of(s, diagnostics)).ToList();
        var imports = Imports.Resolve(parsed, world, diagnostics);
        var files = imports.Files;
        var read = diagnostics.Count;
        cancelled.ThrowIfCancellationRequested();
        var symbols = Declarations.Collect(files, files.Select(f => f.Source).Except(sources).ToHashSet(), diagnostics);
        if (Needs.AreMissing(imports, symbols, world, diagnostics))
        {
            // What else is wrong inside libraries follows from that.
            _ = PlanOf(imports, symbols, world, options, diagnostics);
            return Failed([.. diagnostics.Where((d, i) => i < read || d.Span is not { } span || !imports.Uses.ContainsKey(span.Source))]);
        }

        var plan = PlanOf(imports, symbols, world, options, diagnostics);
        return plan is null || diagnostics.Exists(d => d.Severity == Severity.Error) ? Failed(diagnostics) : new Compilation(plan, Sorted(diagnostics));
    }

    // One stage after the other; each goes as far as it can, so that all mistakes are found at once.
    private static Plan? PlanOf(Imports imports, ModelSymbols symbols, IModelFiles world, CompileOptions options, List<Diagnostic> diagnostics)
    {
        var cancelled = options.Cancelled;
        var declared = diagnostics.Count;
        TableReader.Read(
            imports.All<TableSyntax>(), Corrections.Read(imports.All<CorrectionsSyntax>(), world, diagnostics), symbols, world, diagnostics, cancelled);
        var given = InputReader.Read(imports.All<InputsSyntax>(), symbols, world, diagnostics, cancelled);
        var explanations = ExplanationReader.Read(imports.All<ExplanationsSyntax>(), symbols, world, diagnostics);
        cancelled.ThrowIfCancellationRequested();
        var bound = Binder.Bind(symbols, diagnostics, cancelled);
        var typed = Checker.Check(bound, diagnostics, cancelled);
        if (symbols.LacksTimeline)
        {
            var following = diagnostics.Skip(declared).Where(StandIns.FollowsFromNoTimeline).ToHashSet();
            diagnostics.RemoveAll(following.Contains);
            return null;
        }

        var expanded = Expander.Expand(typed, given.Base, options.Cells, diagnostics, cancelled);
        cancelled.ThrowIfCancellationRequested();
        if (expanded is null)
        {
            return null;
        }

        var plan = PlanAssembler.Assemble(expanded, imports, given.OfScenarios, explanations, diagnostics, cancelled);
        return plan with { Expectations = ExpectationReader.Read(plan, imports.All<ExpectationsSyntax>(), world, diagnostics) };
    }

    private static Compilation Failed(List<Diagnostic> diagnostics) => new(null, Sorted(diagnostics));

    private static IReadOnlyList<Diagnostic> Sorted(List<Diagnostic> diagnostics) =>
        diagnostics.Count == 0 ? [] : [.. Diagnostic.Distinct(diagnostics).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
}
