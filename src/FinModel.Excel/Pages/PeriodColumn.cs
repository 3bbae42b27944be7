using FinModel.Core.Time;

namespace FinModel.Excel.Pages;

/// <summary>The column of a period.</summary>
internal readonly record struct PeriodColumn(Timeline Timeline, TimelinePeriod Period, int Column);
