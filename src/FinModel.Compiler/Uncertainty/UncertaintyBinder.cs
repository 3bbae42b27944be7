using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Uncertainty;

/// <summary>What is said of the unknown, bound to input cells.</summary>
internal sealed class UncertaintyBinder
{
    // Far more than anybody can say something of; what they have to do with each other grows with the square of their number.
    private const int MostFactors = 500;

    private readonly PlanIndex _model;
    private readonly List<Diagnostic> _diagnostics;
    private readonly List<PlanFactor> _factors = [];
    private readonly Dictionary<PlanCell, SourceSpan> _uncertain = [];

    private UncertaintyBinder(PlanIndex model, List<Diagnostic> diagnostics)
    {
        _model = model;
        _diagnostics = diagnostics;
    }

    public static PlanUncertainty Bind(PlanIndex model, IReadOnlyList<UncertaintySyntax> declarations, List<Diagnostic> diagnostics)
    {
        var binder = new UncertaintyBinder(model, diagnostics);
        var factors = declarations.SelectMany(d => d.Factors).ToList();
        if (factors.Count > MostFactors)
        {
            diagnostics.Add(NameDiagnostics.TooLarge(factors[MostFactors].Span, "uncertain inputs", MostFactors));
            return PlanUncertainty.None;
        }

        var commons = factors.SelectMany(f => f.Commons).Select(c => c.Name).DistinctBy(n => n.Name, StringComparer.Ordinal).ToList();
        if (commons.Count > MostFactors)
        {
            diagnostics.Add(NameDiagnostics.TooLarge(commons[MostFactors].Span, "common factors", MostFactors));
            return PlanUncertainty.None;
        }

        factors.ForEach(binder.Add);

        return new CorrelationBinder(model, binder._factors, diagnostics).Bind([.. declarations.SelectMany(d => d.Correlations)]);
    }

    private void Add(FactorSyntax syntax)
    {
        var cells = InputCellBinder.Bind(_model, syntax.Input, _diagnostics);
        if (cells.Count > 0 && cells[0].Unit == Unit.Date)
        {
            _diagnostics.Add(UncertaintyDiagnostics.OfADate(syntax.Span, NameOf(syntax.Input)));
            return;
        }

        if (cells.Count == 0 || new DistributionBinder(_model, cells[0].Line, syntax, _diagnostics).Bind() is not { } distribution)
        {
            return;
        }

        foreach (var cell in cells)
        {
            if (!_uncertain.TryAdd(cell, syntax.Span))
            {
                _diagnostics.Add(UncertaintyDiagnostics.Twice(syntax.Span, cell.ToString(), _uncertain[cell]));
                return;
            }
        }

        var source = new PlanSource("uncertainty", syntax.Because, syntax.Distribution.Name, syntax.Span);
        var factor = new PlanFactor(NameOf(syntax.Input), cells, distribution, source) { Commons = Commons(syntax) };
        if (factor.CommonShare > 1 + 1e-9)
        {
            _diagnostics.Add(UncertaintyDiagnostics.TooCommon(syntax.Commons[0].Name.Span, factor.Name, factor.CommonShare));
            factor = factor with { Commons = [] };
        }

        _factors.Add(factor);
    }

    private IReadOnlyList<(string Common, double Correlation)> Commons(FactorSyntax syntax)
    {
        var (commons, first) = (new List<(string Common, double Correlation)>(), new Dictionary<string, SourceSpan>(StringComparer.Ordinal));
        foreach (var common in syntax.Commons)
        {
            if (!first.TryAdd(common.Name.Name, common.Name.Span))
            {
                _diagnostics.Add(UncertaintyDiagnostics.CorrelatedTwice(common.Name.Span, NameOf(syntax.Input), common.Name.Name, first[common.Name.Name]));
            }
            else if ((common.Correlation is null ? 1 : ValueBinder.BindFactor(_model, common.Correlation, _model.Lines[0], _diagnostics)) is { } correlation)
            {
                commons.Add((common.Name.Name, correlation));
            }
        }

        return [.. commons];
    }

    /// <summary>An input as it is named.</summary>
    public static string NameOf(CellReferenceSyntax input) =>
        input.Line.Name + (input.Member is null ? "" : "." + input.Member.Name) + (input.Period is null ? "" : "@" + input.Period.Span.Text);
}
