using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>Texts that cells compare with.</summary>
internal static class PageText
{
    public static string Holding(WorkbookWords words) => words.Of("OK");

    public static string Failing(WorkbookWords words) => words.Of("FAILS");

    public static string WhatIf(WorkbookWords words) => " " + words.Of("+ what-if");
}
