using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>A cell that what-if tables vary, and the one that names it while it is not 0.</summary>
internal sealed record WhatIfCell(SheetCell Cell, SheetCell Name);
