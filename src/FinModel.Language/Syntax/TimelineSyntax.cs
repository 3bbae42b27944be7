using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>timeline years 2022A 2023A 2024E before 2021A year ends 30 September</c>.</summary>
public sealed record TimelineSyntax(
    SourceSpan Span, Identifier Name, IReadOnlyList<TimelinePeriodSyntax> Periods, IReadOnlyList<TimelinePeriodSyntax> Before, YearEndSyntax? YearEnd)
    : DeclarationSyntax(Span)
{
    /// <summary>Whether the periods before are history to be shown: <c>before 2018A..2021A shown</c>.</summary>
    public bool ShowsBefore { get; init; }
}
