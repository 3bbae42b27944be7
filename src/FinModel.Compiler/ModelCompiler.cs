using FinModel.Compiler.Binding;
using FinModel.Compiler.Checking;
using FinModel.Compiler.Declaring;
using FinModel.Compiler.Expanding;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Compiler.Scheduling;
using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables;
using FinModel.Compiler.Uncertainty;
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
        if (symbols.Timelines.Count == 0 || symbols.Currencies.Count == 0)
        {
            return Failed(diagnostics);
        }

        if (Needs.AreMissing(imports, symbols, world, diagnostics))
        {
            // What else is wrong inside libraries follows from that.
            _ = Compile(imports, symbols, world, options, diagnostics);
            return Failed([.. diagnostics.Where((d, i) => i < read || d.Span is not { } span || !imports.Uses.ContainsKey(span.Source))]);
        }

        return Compile(imports, symbols, world, options, diagnostics);
    }

    private static Compilation Compile(Imports imports, ModelSymbols symbols, IModelFiles world, CompileOptions options, List<Diagnostic> diagnostics)
    {
        var cancelled = options.Cancelled;
        var files = imports.Files;
        TableReader.Read(All<TableSyntax>(files), Corrections.Read(All<CorrectionsSyntax>(files), world, diagnostics), symbols, world, diagnostics);
        var given = InputReader.Read(All<InputsSyntax>(files), symbols, world, diagnostics);
        var explanations = ExplanationReader.Read(All<ExplanationsSyntax>(files), symbols, world, diagnostics);
        cancelled.ThrowIfCancellationRequested();
        var bound = Binder.Bind(symbols, diagnostics);
        cancelled.ThrowIfCancellationRequested();
        UnitChecker.Check(bound, diagnostics);
        UsageChecker.Check(bound, diagnostics);
        UncountedBalances.Check(bound, diagnostics);
        if (Expander.Expand(bound, given, options.Cells, diagnostics, cancelled) is not { } expanded)
        {
            return Failed(diagnostics);
        }

        cancelled.ThrowIfCancellationRequested();
        var statements = LayoutBuilder.Build(files, symbols, expanded.Lines, diagnostics);
        var stages = Scheduler.Order(expanded.Cells, symbols.Circles, diagnostics);
        var plan = Assemble(symbols, expanded, statements, stages, explanations);
        plan.Libraries = imports.Libraries;
        cancelled.ThrowIfCancellationRequested();
        plan.Scenarios = ScenarioBinder.Bind(plan, symbols.Scenarios, diagnostics);
        plan.Charts = PresentationBinder.Charts(plan, All<ChartSyntax>(files), diagnostics);
        plan.Sensitivities = PresentationBinder.Sensitivities(plan, All<SensitivitySyntax>(files), diagnostics);
        plan.Uncertainty = UncertaintyBinder.Bind(plan, symbols.Uncertainties, diagnostics);
        return diagnostics.Exists(d => d.Severity == Severity.Error) ? Failed(diagnostics) : new Compilation(plan, Sorted(diagnostics));
    }

    private static Plan Assemble(
        ModelSymbols symbols, ExpandedModel expanded, IReadOnlyList<PlanStatement> statements, IReadOnlyList<PlanStage> stages, IReadOnlyList<PlanExplanation> explanations) =>
        new(symbols, expanded.Lines.All, expanded.Cells)
        {
            Name = symbols.Model?.Name.Name ?? "",
            Label = PlanLines.Label(symbols.Model?.Label ?? LabelSyntax.None, symbols.Model?.Name.Name ?? ""),
            Timelines = [.. symbols.Timelines],
            ReportingCurrency = symbols.Reporting!.Code.Name,
            TradingCurrency = symbols.TradingCurrency ?? symbols.Reporting.Code.Name,
            ScaleName = symbols.ScaleName,
            Dimensions = expanded.Lines.Dimensions,
            Statements = statements,
            Stages = stages,
            Checks = expanded.Checks,
            Printed = expanded.Printed,
            Explanations = explanations,
            PeriodNames = symbols.PeriodNames.AsReadOnly(),
            HidesZeros = symbols.HidesZeros,
        };

    private static IEnumerable<T> All<T>(IEnumerable<FileSyntax> files) => files.SelectMany(f => f.Declarations).OfType<T>();

    private static Compilation Failed(List<Diagnostic> diagnostics) => new(null, Sorted(diagnostics));

    private static IReadOnlyList<Diagnostic> Sorted(List<Diagnostic> diagnostics) => diagnostics.Count == 0 ? [] : [.. Diagnostic.Distinct(diagnostics).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
}
