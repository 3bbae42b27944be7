using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>A what-if table, from its first cell to its last.</summary>
internal sealed record WhatIfTable(PlanSensitivity Table, SheetCell First, SheetCell Last);
