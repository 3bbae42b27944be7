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
    private readonly Dictionary<(int, int), SourceSpan> _correlated = [];

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

        factors.ForEach(binder.Add);

        return binder.Correlate([.. declarations.SelectMany(d => d.Correlations)]);
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

        _factors.Add(new PlanFactor(NameOf(syntax.Input), cells, distribution, new PlanSource("uncertainty", syntax.Because, syntax.Distribution.Name, syntax.Span)));
    }

    private PlanUncertainty Correlate(IReadOnlyList<CorrelationSyntax> correlations)
    {
        var matrix = new double[_factors.Count, _factors.Count];
        for (var i = 0; i < _factors.Count; i++)
        {
            matrix[i, i] = 1;
        }

        foreach (var syntax in correlations)
        {
            Correlate(syntax, matrix);
        }

        var root = CorrelationRoot.Of(matrix, out var failed);
        if (root is null)
        {
            var others = Enumerable.Range(0, _factors.Count).Where(i => i != failed && matrix[failed, i] != 0).Select(i => _factors[i].Name);
            _diagnostics.Add(UncertaintyDiagnostics.NotPositiveDefinite(_factors[failed].Source.Span, _factors[failed].Name, others));
        }

        return root is null ? PlanUncertainty.None : new PlanUncertainty([.. _factors], Rows(matrix), Rows(root));
    }

    private static IReadOnlyList<IReadOnlyList<double>> Rows(double[,] matrix) =>
        [.. Enumerable.Range(0, matrix.GetLength(0)).Select(i => (IReadOnlyList<double>)[.. Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix[i, j])])];

    private void Correlate(CorrelationSyntax syntax, double[,] matrix)
    {
        var places = syntax.Inputs.Select(Place).ToList();
        if (places.Contains(-1) || Coefficient(syntax) is not { } coefficient)
        {
            return;
        }

        var named = new HashSet<int>();
        for (var n = 0; n < places.Count; n++)
        {
            if (!named.Add(places[n]))
            {
                _diagnostics.Add(UncertaintyDiagnostics.CorrelatedWithItself(syntax.Inputs[n].Line.Span, _factors[places[n]].Name));
                continue;
            }

            foreach (var other in named.Where(o => o != places[n]))
            {
                Correlate(syntax.Inputs[n], other, places[n], coefficient, matrix);
            }
        }
    }

    private void Correlate(CellReferenceSyntax input, int one, int other, double coefficient, double[,] matrix)
    {
        var pair = (Math.Min(one, other), Math.Max(one, other));
        if (!_correlated.TryAdd(pair, input.Line.Span))
        {
            _diagnostics.Add(UncertaintyDiagnostics.CorrelatedTwice(input.Line.Span, _factors[one].Name, _factors[other].Name, _correlated[pair]));
        }
        else
        {
            matrix[one, other] = matrix[other, one] = coefficient;
        }
    }

    private double? Coefficient(CorrelationSyntax syntax)
    {
        var line = _model.Lines[0];
        var value = ValueBinder.BindFactor(_model, syntax.Coefficient, line, _diagnostics);
        if (value is > -1 and < 1 || value is null)
        {
            return value;
        }

        _diagnostics.Add(UncertaintyDiagnostics.WrongCorrelation(syntax.Coefficient.Span, value.Value));
        return null;
    }

    private int Place(CellReferenceSyntax input)
    {
        var place = _factors.FindIndex(f => f.Name == NameOf(input));
        if (place < 0)
        {
            _diagnostics.Add(UncertaintyDiagnostics.NotUncertain(input.Line.Span, NameOf(input), _factors.Select(f => f.Name)));
        }

        return place;
    }

    private static string NameOf(CellReferenceSyntax input) =>
        input.Line.Name + (input.Member is null ? "" : "." + input.Member.Name) + (input.Period is null ? "" : "@" + input.Period.Span.Text);
}
