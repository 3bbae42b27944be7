using FinModel.Core.Text;

namespace FinModel.Compiler.Plans;

/// <summary>The cell of a file that says something of an expectation, so that it can be put right where it stands.</summary>
/// <param name="Field">What it says.</param>
/// <param name="Span">Where it is; without length where it is blank.</param>
/// <param name="Unit">What one of the printed number is worth in the line's unit; NaN where a plain number would not be read.</param>
public sealed record ExpectationPlace(ExpectationField Field, SourceSpan Span, double Unit);
