using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Compiler.Tables;
using FinModel.Core.Diagnostics;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Uncertainty;

/// <summary>A distribution as written to one that can be drawn from.</summary>
internal sealed class DistributionBinder(PlanIndex model, PlanLine line, FactorSyntax syntax, List<Diagnostic> diagnostics)
{
    // How each is written: the words, an optional one in brackets; and an example.
    private static readonly Dictionary<string, (DistributionKind Kind, string[] Words, string[] Optional, string Example)> Shapes = new(StringComparer.Ordinal)
    {
        ["normal"] = (DistributionKind.Normal, ["deviation"], ["mean"], "normal deviation 5pp"),
        ["lognormal"] = (DistributionKind.Lognormal, ["deviation"], ["mean"], "lognormal deviation 20%"),
        ["triangular"] = (DistributionKind.Triangular, ["from", "likely", "to"], [], "triangular from 38% likely 42% to 45%"),
        ["uniform"] = (DistributionKind.Uniform, ["from", "to"], [], "uniform from 38% to 45%"),
        ["pert"] = (DistributionKind.Pert, ["from", "likely", "to"], [], "pert from 38% likely 42% to 45%"),
        ["discrete"] = (DistributionKind.Discrete, [], ["", "at"], "discrete 9x at 30%, 12x at 70%"),
        ["empirical"] = (DistributionKind.Empirical, [], [""], "empirical 38%, 41%, 44%"),
    };

    public PlanDistribution? Bind()
    {
        if (!Shapes.TryGetValue(syntax.Distribution.Name, out var shape))
        {
            diagnostics.Add(UncertaintyDiagnostics.UnknownDistribution(syntax.Distribution.Span, syntax.Distribution.Name, Shapes.Keys));
            return null;
        }

        if (shape.Words.Length > 0 && BandWords.Of(line) is { } values)
        {
            diagnostics.Add(UncertaintyDiagnostics.BetweenWords(syntax.Span, line.Name, syntax.Distribution.Name, [.. values.Words.Select(w => w[0])]));
            return null;
        }

        var words = syntax.Parts.Select(p => p.Word).ToList();
        var isList = shape.Words.Length == 0;
        var isWritten = shape.Words.All(words.Contains) && words.TrueForAll(w => shape.Words.Contains(w) || shape.Optional.Contains(w))
            && (isList ? words.Count > 0 && words.Contains("at") == shape.Optional.Contains("at") : words.Distinct().Count() == words.Count);
        if (!isWritten)
        {
            diagnostics.Add(UncertaintyDiagnostics.WrongParts(syntax.Span, syntax.Distribution.Name, shape.Example));
            return null;
        }

        return isList ? List(shape.Kind) : Shape(shape.Kind);
    }

    private PlanDistribution? Shape(DistributionKind kind)
    {
        var (mean, deviation) = (Part("mean"), Part("deviation"));
        var (from, likely, to) = (Part("from"), Part("likely"), Part("to"));
        if (syntax.Parts.Any(p => Part(p.Word) is null))
        {
            return null;
        }

        if (deviation <= 0)
        {
            diagnostics.Add(UncertaintyDiagnostics.NoDeviation(syntax.Span, deviation.Value));
            return null;
        }

        if (from >= to || likely < from || likely > to)
        {
            diagnostics.Add(UncertaintyDiagnostics.InvertedRange(syntax.Span, from!.Value, to!.Value));
            return null;
        }

        return new PlanDistribution(kind) { Mean = mean, Deviation = deviation ?? 0, From = from ?? 0, Likely = likely ?? 0, To = to ?? 0 };
    }

    private PlanDistribution? List(DistributionKind kind)
    {
        var values = Parts("");
        var weights = kind == DistributionKind.Discrete ? Parts("at") : [.. values.Select(_ => (double?)1.0 / values.Count)];
        if (values.Concat(weights).Any(v => v is null))
        {
            return null;
        }

        var sum = weights.Sum() ?? 0;
        if (weights.Count != values.Count || weights.Exists(w => w < 0) || Math.Abs(sum - 1) > 1e-9)
        {
            diagnostics.Add(UncertaintyDiagnostics.WrongProbabilities(syntax.Span, sum));
            return null;
        }

        var ordered = values.Zip(weights).OrderBy(p => p.First).ToList();
        return new PlanDistribution(kind) { Values = [.. ordered.Select(p => p.First!.Value)], Probabilities = [.. ordered.Select(p => p.Second!.Value)] };
    }

    private double? Part(string word) => syntax.Parts.FirstOrDefault(p => p.Word == word) is { } part ? Value(part) : null;

    private List<double?> Parts(string word) => [.. syntax.Parts.Where(p => p.Word == word).Select(Value)];

    // A part is read more than once; what is wrong with it is said once, because equal diagnostics are one.
    private double? Value(DistributionPartSyntax part) => IsShare(part)
        ? ValueBinder.BindFactor(model, part.Value, line, diagnostics)
        : ValueBinder.Bind(model, part.Value, line, diagnostics);

    // A probability, and the deviation of a lognormal, which is relative to the mean.
    private bool IsShare(DistributionPartSyntax part) => part.Word == "at" || (part.Word == "deviation" && syntax.Distribution.Name == "lognormal");
}
