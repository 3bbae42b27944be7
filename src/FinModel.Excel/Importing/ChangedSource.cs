using FinModel.Core.Text;

namespace FinModel.Excel.Importing;

/// <summary>A source that says more once an input is changed.</summary>
/// <param name="Change">The change.</param>
/// <param name="SaidAt">Where its words stand.</param>
/// <param name="Said">What they are.</param>
/// <param name="IsAlone">Whether they are of this value alone.</param>
internal sealed record ChangedSource(InputChange Change, SourceSpan SaidAt, string Said, bool IsAlone);
