using FinModel.Presentation.Layout;

namespace FinModel.Excel.Pages;

/// <summary>A period, and the column that its figures stand in.</summary>
internal sealed record PeriodColumn(StatementColumn Of, int Column);
