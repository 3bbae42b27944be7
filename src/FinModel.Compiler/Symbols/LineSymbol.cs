using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Symbols;

/// <summary>A declared line whose type is resolved and whose rules are still formulas as written.</summary>
internal sealed class LineSymbol
{
    public required LineSyntax Syntax { get; init; }

    public required int Index { get; init; }

    public required DimensionSymbol? Dimension { get; init; }

    public required LineKind Kind { get; init; }

    /// <summary>The unit; it may contain <c>local</c>. Null when the declaration could not be understood: then the line stays silent.</summary>
    public required Unit? Unit { get; init; }

    public required Display Display { get; init; }

    public BandsSymbol? Bands { get; init; }

    /// <summary>Whether it is on or off, and so a condition.</summary>
    public bool IsSwitch => ReferenceEquals(Bands, Switches.Scale);

    public string? Statement { get; set; }

    /// <summary>What people call it; a company may relabel what a library declares.</summary>
    public LabelSyntax Label { get => field ?? Syntax.Label; set; }

    /// <summary>Whether no statement shows it, because the company said so.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The decimals of its unit, where the line itself has none.</summary>
    public int? UsualDecimals { get; set; }

    /// <summary>In order of weight: a later rule for the same period wins over an earlier, a narrower over a wider.</summary>
    public List<RuleSyntax> Rules { get; } = [];

    /// <summary>Whether a rule or a value of it could not be understood: that it has none is no news then.</summary>
    public bool IsDamaged { get; set; }

    public string Name => Syntax.Name.Name;

    public SourceSpan Span => Syntax.Name.Span;

    /// <summary>Whether it may be blank where others must have a value.</summary>
    public bool IsOptional => Syntax.Hints.Any(h => h.Word.Name == "optional");

    /// <summary>How what is given for a year comes to its parts.</summary>
    public Spread Spread => Syntax.Hints.FirstOrDefault(h => h.Word.Name == "spread")?.Argument?.Name switch
    {
        "evenly" => Spread.Evenly,
        "days" => Spread.ByDays,
        _ => Spread.None,
    };

    public bool IsConstant => Kind == LineKind.Constant;

    /// <summary>An input stays one unless a rule computes its estimates.</summary>
    public bool IsInput => Syntax.IsInput && !Rules.Any(r => r is { Member: null, Scope: RuleScope.Every or RuleScope.Estimate });

    public int MemberCount => Dimension?.Members.Count ?? 1;

    /// <summary>The unit of a member: <c>local</c> becomes the member's currency.</summary>
    public Unit? UnitFor(MemberSymbol? member)
    {
        if (Unit is not { } unit || unit.ExponentOf(UnitNames.Local) is not (var exponent and not 0))
        {
            return Unit;
        }

        var local = UnitNames.LocalUnit;
        return member?.Currency is { } currency ? unit / local.Power(exponent) * Core.Units.Unit.Base(currency).Power(exponent) : unit;
    }
}
