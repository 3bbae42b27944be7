using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A series of a chart: how it is drawn, and which line; of a bar between two lines, the other too, and perhaps one between them.</summary>
public sealed record ChartSeriesSyntax(SourceSpan Span, Identifier Kind, Identifier Line, Identifier? To, Identifier? Middle);

/// <summary><c>chart revenue_by_segment "…" "…"</c> and its series.</summary>
public sealed record ChartSyntax(SourceSpan Span, Identifier Name, LabelSyntax Label, IReadOnlyList<ChartSeriesSyntax> Series) : DeclarationSyntax(Span);

/// <summary><c>sensitivity target_price "…" "…"</c> and the steps its axes take.</summary>
public sealed record SensitivitySyntax(
    SourceSpan Span, CellReferenceSyntax Output, LabelSyntax Label, IReadOnlyList<AssignmentSyntax> Steps) : DeclarationSyntax(Span);
