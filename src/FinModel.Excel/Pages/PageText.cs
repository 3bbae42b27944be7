using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>Texts that cells compare with.</summary>
internal static class PageText
{
    public static string Holding(Words words) => words.Of("OK", "通过");

    public static string Failing(Words words) => words.Of("FAILS", "未通过");

    public static string WhatIf(Words words) => words.Of(" + what-if", "＋假设变动");
}
