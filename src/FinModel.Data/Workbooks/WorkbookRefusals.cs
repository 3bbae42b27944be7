using FinModel.Core.Diagnostics;

namespace FinModel.Data.Workbooks;

/// <summary>Why a file is no workbook that is read.</summary>
internal static class WorkbookRefusals
{
    public static Diagnostic NotAWorkbook(Phrase why) =>
        Diagnostic.Error("FM0001", null, $"the file is no workbook that can be read: {why}", "save it as .xlsx");

    public static Diagnostic TooLarge(Phrase part) =>
        Diagnostic.Error("FM0002", null, $"the workbook is too large: {part} unpacks to more than a model ever needs");

    public static Diagnostic HasMacros() => Diagnostic.Error("FM0003", null, "the workbook has macros", "save it as .xlsx, which has none");

    public static Diagnostic Dates1904() => Diagnostic.Error("FM0005", null, "the workbook counts dates from 1904", "turn the 1904 date system off");
}
