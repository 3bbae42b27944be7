using FinModel.Presentation.Documents;

namespace FinModel.Presentation.Layout;

/// <summary>The statements of a page, over the same periods.</summary>
/// <param name="Columns">The periods' labels.</param>
/// <param name="FirstEstimate">The first column of forecasts; the number of columns where there is none.</param>
/// <param name="Sections">The statements.</param>
/// <param name="Line">What the column of labels is called.</param>
/// <param name="Unit">What the column of units is called.</param>
internal sealed record StatementSet(IReadOnlyList<string> Columns, int FirstEstimate, IReadOnlyList<StatementSection> Sections, string Line, string Unit)
    : Block;
