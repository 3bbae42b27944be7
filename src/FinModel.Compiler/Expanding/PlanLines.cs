using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Expanding;

/// <summary>The plan's lines, dimensions and rules, made once for each symbol.</summary>
internal sealed class PlanLines
{
    private const int UsualDecimals = 2;

    private readonly ILookup<LineSymbol, double> _given;
    private readonly Dictionary<LineSymbol, PlanLine> _lines = [];
    private readonly Dictionary<DimensionSymbol, PlanDimension> _dimensions = [];
    private readonly Dictionary<BandsSymbol, PlanBands> _bands = [];
    private readonly Dictionary<RuleSyntax, PlanRule> _rules = new(ReferenceEqualityComparer.Instance);

    public PlanLines(ModelSymbols symbols, IReadOnlyList<GivenValue> given)
    {
        _given = given.ToLookup(g => g.Line, g => g.Value);
        foreach (var dimension in symbols.Dimensions.Values)
        {
            _dimensions.Add(dimension, Make(dimension));
        }

        foreach (var line in symbols.LineList)
        {
            _lines.Add(line, Make(line));
        }
    }

    public IReadOnlyList<PlanLine> All => [.. _lines.Values];

    public IReadOnlyList<PlanDimension> Dimensions => [.. _dimensions.Values];

    public PlanLine Of(LineSymbol line) => _lines[line];

    public PlanRule Of(RuleSyntax rule) => _rules.TryGetValue(rule, out var known) ? known : _rules[rule] = Make(rule);

    public static PlanLabel Label(LabelSyntax label, string name) => new(label.English ?? name, label.Chinese ?? label.English ?? name);

    private PlanLine Make(LineSymbol line) => new()
    {
        Name = line.Name,
        Label = Label(line.Label, line.Name),
        Kind = line.Kind,
        IsInput = line.IsInput,
        Dimension = line.Dimension is { } dimension ? _dimensions[dimension] : null,
        Units = line.Dimension is null ? [line.Unit ?? Unit.Pure] : [.. line.Dimension.Members.Select(m => line.UnitFor(m) ?? Unit.Pure)],
        Display = line.Display,
        Bands = line.Bands is { } bands ? Of(bands) : null,
        IsSwitch = line.IsSwitch,
        Statement = line.Statement,
        Hints = HintsOf(line),
        Spread = line.Spread,
        Note = line.Syntax.Note,
        Span = line.Span,
        Rules = [.. line.Rules.Select(Of)],
    };

    private PlanHints HintsOf(LineSymbol line)
    {
        var hints = HintReader.Read(line.Syntax.Hints);
        var decimals = hints.Decimals ?? line.UsualDecimals;
        return hints with
        {
            Decimals = decimals < UsualDecimals && line is { IsInput: true, Display: Display.Times }
                ? Math.Max(decimals.Value, Typed(line))
                : decimals,
            IsHidden = hints.IsHidden || line.IsHidden,
            IsFixed = hints.IsFixed || line.IsSwitch,
        };
    }

    // A multiple of 1.55x under a line of one decimal is shown as it was typed: what is computed from 1.6x would not be what stands beside it.
    private int Typed(LineSymbol line)
    {
        var most = 0;
        foreach (var value in _given[line])
        {
            while (most < UsualDecimals && Math.Round(value, most) != value)
            {
                most++;
            }
        }

        return most;
    }

    private PlanBands Of(BandsSymbol bands) => _bands.TryGetValue(bands, out var known) ? known : _bands[bands] = new PlanBands(
        bands.Name,
        Label(bands.Label, bands.Name),
        [.. bands.Bands.Select(b => new PlanBand(b.Syntax.Name.Name, Label(b.Syntax.Label, b.Syntax.Name.Name), b.Threshold, b.Syntax.IsInclusive))]);

    private static PlanDimension Make(DimensionSymbol dimension) => new(
        dimension.Name,
        Label(dimension.Label, dimension.Name),
        [.. dimension.Members.Select(m => new PlanMember(m.Name, Label(m.Label, m.Name), m.Index, m.Currency))]);

    private static PlanRule Make(RuleSyntax rule)
    {
        var scope = rule.Scope switch
        {
            RuleScope.Every => "=",
            RuleScope.Actual => "actual",
            RuleScope.Estimate => "estimate",
            _ => rule.From == rule.To ? rule.From!.Span.Text : $"{rule.From!.Span.Text}..{rule.To!.Span.Text}",
        };
        return new PlanRule(rule.Member is { } member ? $".{member.Name} {scope}" : scope, TextOf(rule), rule.Span) { IsData = rule.IsData };
    }

    private static string TextOf(RuleSyntax rule)
    {
        var data = rule.Table is { } table ? $"data {table.Name}" : "data";
        return rule.Formula is not { } formula ? data : rule.IsFallback ? $"{data} or {OneLine(formula.Span.Text)}" : OneLine(formula.Span.Text);
    }

    /// <summary>A text that may stand on several rows, on one.</summary>
    public static string OneLine(string text) => !text.AsSpan().ContainsAny('\n', '\r', '\t') && !text.Contains("  ", StringComparison.Ordinal)
        ? text.Trim(' ')
        : string.Join(' ', text.Split(['\n', '\r', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
