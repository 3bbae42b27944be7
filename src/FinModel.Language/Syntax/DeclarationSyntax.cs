using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>What begins at the left margin, with everything indented under it.</summary>
public abstract record DeclarationSyntax(SourceSpan Span);

/// <summary><c>model sensetime "SenseTime" "商汤-W"</c>.</summary>
public sealed record ModelSyntax(SourceSpan Span, Identifier Name, LabelSyntax Label) : DeclarationSyntax(Span);

/// <summary><c>use three-statement, ratios</c>.</summary>
public sealed record UseSyntax(SourceSpan Span, IReadOnlyList<Identifier> Libraries) : DeclarationSyntax(Span);

/// <summary>A period on a timeline.</summary>
public sealed record TimelinePeriodSyntax(SourceSpan Span, Core.Time.Period Period, bool IsEstimate);

/// <summary><c>timeline years 2022A 2023A 2024E before 2021A</c>.</summary>
public sealed record TimelineSyntax(
    SourceSpan Span, Identifier Name, IReadOnlyList<TimelinePeriodSyntax> Periods, IReadOnlyList<TimelinePeriodSyntax> Before) : DeclarationSyntax(Span);

/// <summary><c>period target_year 2025</c>.</summary>
public sealed record PeriodNameSyntax(SourceSpan Span, Identifier Name, PeriodReferenceSyntax Period) : DeclarationSyntax(Span);

/// <summary><c>currency HKD trading rate hkd_cny</c>; the first one's scale is the model's.</summary>
public sealed record CurrencySyntax(SourceSpan Span, Identifier Code, Identifier? Scale, bool IsTrading, Identifier? Rate) : DeclarationSyntax(Span);

/// <summary>A member of a dimension, with the currency its local figures are in.</summary>
public sealed record MemberSyntax(Identifier Name, LabelSyntax Label, Identifier? Currency);

/// <summary><c>dimension segment</c> and its members.</summary>
public sealed record DimensionSyntax(SourceSpan Span, Identifier Name, LabelSyntax Label, IReadOnlyList<MemberSyntax> Members) : DeclarationSyntax(Span);

/// <summary><c>statement balance_sheet "Balance sheet" "资产负债表"</c>.</summary>
public sealed record StatementSyntax(SourceSpan Span, Identifier Name, LabelSyntax Label) : DeclarationSyntax(Span);

/// <summary><c>header "Current assets" "流动资产"</c>.</summary>
public sealed record HeaderSyntax(SourceSpan Span, LabelSyntax Label) : DeclarationSyntax(Span);

/// <summary><c>show -net_finance_income "Finance cost taken out"</c>.</summary>
public sealed record ShowSyntax(SourceSpan Span, bool IsNegated, Identifier Line, LabelSyntax Label, IReadOnlyList<HintSyntax> Hints) : DeclarationSyntax(Span);

/// <summary>The value an input has unless a file gives another, with its source.</summary>
public sealed record DefaultValueSyntax(SourceSpan Span, ExpressionSyntax Value, string? Source, string? Note);

/// <summary><c>line</c> or <c>input</c>.</summary>
public sealed record LineSyntax(
    SourceSpan Span,
    bool IsInput,
    Identifier Name,
    Identifier? Dimension,
    TypeSyntax? Type,
    LabelSyntax Label,
    IReadOnlyList<HintSyntax> Hints,
    IReadOnlyList<RuleSyntax> Rules,
    DefaultValueSyntax? Default,
    string? Note) : DeclarationSyntax(Span);

/// <summary><c>rule revenue</c> or <c>replace revenue</c>, with rules.</summary>
public sealed record RuleDeclarationSyntax(SourceSpan Span, bool IsReplace, Identifier Line, IReadOnlyList<RuleSyntax> Rules) : DeclarationSyntax(Span);

/// <summary><c>function growth(x) "…" = x / x[-1] - 1</c>.</summary>
public sealed record FunctionSyntax(
    SourceSpan Span, Identifier Name, IReadOnlyList<Identifier> Parameters, string? Description, ExpressionSyntax Body) : DeclarationSyntax(Span);

/// <summary><c>inputs "inputs.csv"</c>.</summary>
public sealed record InputsSyntax(SourceSpan Span, Identifier File) : DeclarationSyntax(Span);

/// <summary><c>explanations "unreconciled.csv"</c>.</summary>
public sealed record ExplanationsSyntax(SourceSpan Span, Identifier File) : DeclarationSyntax(Span);

/// <summary><c>circle net_finance_income</c>.</summary>
public sealed record CircleSyntax(SourceSpan Span, Identifier Line) : DeclarationSyntax(Span);
