using FinModel.Compiler.Declaring;
using FinModel.Compiler.Expanding;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Compiler.Scheduling;
using FinModel.Compiler.Symbols;
using FinModel.Compiler.Uncertainty;
using FinModel.Core.Diagnostics;
using FinModel.Language.Syntax;

namespace FinModel.Compiler;

/// <summary>From cells to a plan: their order, the statements they stand in, and what is said of them by scenarios, charts and unknowns.</summary>
internal static class PlanAssembler
{
    /// <summary>The plan, built once. What is wrong with its parts is reported, and they are left out.</summary>
    public static Plan Assemble(ExpandedModel model, Imports imports, IReadOnlyList<GivenValue> ofScenarios, IReadOnlyList<PlanExplanation> explanations,
        List<Diagnostic> diagnostics, CancellationToken cancelled)
    {
        var symbols = model.Index.Symbols();
        symbols.ForgetFigures();
        var name = symbols.Model?.Name.Name ?? "";
        return new Plan(model.Index)
        {
            Name = name,
            Label = PlanLines.Label(symbols.Model?.Label ?? LabelSyntax.None, name),
            ReportingCurrency = symbols.Reporting.Code.Name,
            TradingCurrency = symbols.TradingCurrency ?? symbols.Reporting.Code.Name,
            ScaleName = symbols.ScaleName,
            Libraries = imports.Libraries,
            Dimensions = model.Lines.Dimensions,
            Statements = LayoutBuilder.Build(imports, symbols, model.Lines, diagnostics),
            Stages = Scheduler.Order(model.Index.Cells, symbols.Circles, diagnostics, cancelled),
            Checks = model.Checks,
            Printed = model.Printed,
            Explanations = explanations,
            PeriodNames = symbols.PeriodNames.AsReadOnly(),
            HidesZeros = symbols.HidesZeros,
            Scenarios = ScenarioBinder.Bind(model.Index, symbols.Scenarios, ofScenarios, diagnostics),
            Charts = PresentationBinder.Charts(model.Index, imports.All<ChartSyntax>(), diagnostics),
            Sensitivities = PresentationBinder.Sensitivities(model.Index, imports.All<SensitivitySyntax>(), diagnostics),
            Uncertainty = UncertaintyBinder.Bind(model.Index, symbols.Uncertainties, diagnostics),
        };
    }
}
