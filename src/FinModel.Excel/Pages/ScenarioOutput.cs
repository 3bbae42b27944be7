using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>A column of the table of results by scenario: whose values it holds, the first of them, and its heading.</summary>
internal sealed record ScenarioOutput(PlanCell Output, SheetCell First, SheetCell Heading);
