using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>A chart of the plan, and its drawing.</summary>
internal sealed record DrawnChart(PlanChart Plan, Chart Chart);
