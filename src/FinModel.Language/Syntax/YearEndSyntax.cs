using FinModel.Core.Text;
using FinModel.Core.Time;

namespace FinModel.Language.Syntax;

/// <summary><c>year ends 30 September</c>, <c>year ends last Saturday of September</c>.</summary>
public sealed record YearEndSyntax(SourceSpan Span, FiscalYear Year);
