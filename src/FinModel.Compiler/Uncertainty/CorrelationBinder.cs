using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Uncertainty;

/// <summary>How factors move together: with those that many models have in common, and with each other.</summary>
internal sealed class CorrelationBinder
{
    private readonly PlanIndex _model;
    private readonly IReadOnlyList<PlanFactor> _factors;
    private readonly List<Diagnostic> _diagnostics;
    private readonly List<string> _commons;
    private readonly Dictionary<(int, int), SourceSpan> _correlated = [];

    // Of the common factors and then of the model's own. What is wholly common is its common factor, and has no part in it.
    private readonly double[,] _matrix;

    public CorrelationBinder(PlanIndex model, IReadOnlyList<PlanFactor> factors, List<Diagnostic> diagnostics)
    {
        _model = model;
        _factors = factors;
        _diagnostics = diagnostics;
        _commons = factors.SelectMany(f => f.Commons.Count == 0 ? [] : f.Commons.Select(c => c.Common)).Distinct(StringComparer.Ordinal).ToList();
        _matrix = new double[_commons.Count + factors.Count, _commons.Count + factors.Count];
        for (var i = 0; i < _matrix.GetLength(0); i++)
        {
            _matrix[i, i] = 1;
        }

        for (var i = 0; i < factors.Count; i++)
        {
            MoveWithCommons(i);
        }
    }

    public PlanUncertainty Bind(IReadOnlyList<CorrelationSyntax> correlations)
    {
        foreach (var syntax in correlations)
        {
            Correlate(syntax);
        }

        var root = CorrelationRoot.Of(_matrix, out var failed);
        if (root is null)
        {
            var others = Enumerable.Range(0, _matrix.GetLength(0)).Where(i => i != failed && _matrix[failed, i] != 0).Select(NameAt);
            _diagnostics.Add(UncertaintyDiagnostics.NotPositiveDefinite(_factors[failed - _commons.Count].Source.Span, NameAt(failed), others));
            return PlanUncertainty.None;
        }

        return new PlanUncertainty([.. _factors], [.. Enumerable.Range(0, _factors.Count).Select(i => Row(i, root))])
        {
            Commons = [.. _commons.Select(c => new PlanCommon(c))],
        };
    }

    private string NameAt(int place) => place < _commons.Count ? _commons[place] : _factors[place - _commons.Count].Name;

    // Two that move with a common factor move together by as much, unless a correlation of theirs says otherwise.
    private void MoveWithCommons(int factor)
    {
        if (_factors[factor].IsWhollyCommon)
        {
            return;
        }

        foreach (var (common, correlation) in _factors[factor].Commons)
        {
            Set(_commons.IndexOf(common), _commons.Count + factor, correlation);
        }

        for (var other = 0; other < factor; other++)
        {
            if (!_factors[other].IsWhollyCommon)
            {
                Set(_commons.Count + other, _commons.Count + factor,
                    Enumerable.Range(0, _commons.Count).Sum(c => _matrix[c, _commons.Count + other] * _matrix[c, _commons.Count + factor]));
            }
        }
    }

    private void Set(int one, int other, double correlation) => _matrix[one, other] = _matrix[other, one] = correlation;

    private IReadOnlyList<double> Row(int factor, double[,] root)
    {
        var row = new double[_factors.Count + _commons.Count];
        if (_factors[factor].IsWhollyCommon)
        {
            foreach (var (common, correlation) in _factors[factor].Commons)
            {
                row[_factors.Count + _commons.IndexOf(common)] = correlation;
            }

            return [.. row];
        }

        for (var column = 0; column < row.Length; column++)
        {
            row[column] = root[_commons.Count + factor, column < _factors.Count ? _commons.Count + column : column - _factors.Count];
        }

        return [.. row];
    }

    private void Correlate(CorrelationSyntax syntax)
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
                Correlate(syntax.Inputs[n], other, places[n], coefficient);
            }
        }
    }

    private void Correlate(CellReferenceSyntax input, int one, int other, double coefficient)
    {
        var pair = (Math.Min(one, other), Math.Max(one, other));
        if (_factors[one].IsWhollyCommon && _factors[other].IsWhollyCommon)
        {
            _diagnostics.Add(UncertaintyDiagnostics.CommonTogether(input.Line.Span, _factors[one].Name, _factors[other].Name));
        }
        else if (!_correlated.TryAdd(pair, input.Line.Span))
        {
            _diagnostics.Add(UncertaintyDiagnostics.CorrelatedTwice(input.Line.Span, _factors[one].Name, _factors[other].Name, _correlated[pair]));
        }
        else if (_factors[one].IsWhollyCommon || _factors[other].IsWhollyCommon)
        {
            var (whole, part) = _factors[one].IsWhollyCommon ? (one, other) : (other, one);
            CorrelateWithCommon(input, whole, part, coefficient);
        }
        else
        {
            Set(_commons.Count + one, _commons.Count + other, coefficient);
        }
    }

    // A correlation with what is one common factor is a correlation with that.
    private void CorrelateWithCommon(CellReferenceSyntax input, int whole, int part, double coefficient)
    {
        var (common, sign) = _factors[whole].Commons[0];
        if (_factors[whole].Commons.Count > 1)
        {
            _diagnostics.Add(UncertaintyDiagnostics.CommonTogether(input.Line.Span, _factors[whole].Name, _factors[part].Name));
        }
        else if (_factors[part].Commons.Any(c => c.Common == common))
        {
            _diagnostics.Add(UncertaintyDiagnostics.CorrelatedTwice(input.Line.Span, _factors[part].Name, common, _factors[part].Source.Span));
        }
        else
        {
            Set(_commons.IndexOf(common), _commons.Count + part, sign * coefficient);
        }
    }

    private double? Coefficient(CorrelationSyntax syntax)
    {
        var value = ValueBinder.BindFactor(_model, syntax.Coefficient, _model.Lines[0], _diagnostics);
        if (value is > -1 and < 1 || value is null)
        {
            return value;
        }

        _diagnostics.Add(UncertaintyDiagnostics.WrongCorrelation(syntax.Coefficient.Span, value.Value));
        return null;
    }

    private int Place(CellReferenceSyntax input)
    {
        var name = UncertaintyBinder.NameOf(input);
        var place = _factors.ToList().FindIndex(f => f.Name == name);
        if (place < 0)
        {
            _diagnostics.Add(UncertaintyDiagnostics.NotUncertain(input.Line.Span, name, _factors.Select(f => f.Name)));
        }

        return place;
    }
}
