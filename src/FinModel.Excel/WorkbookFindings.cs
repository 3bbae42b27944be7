using FinModel.Core.Diagnostics;

namespace FinModel.Excel;

/// <summary>What can be wrong with a workbook that is read back (FM8xxx).</summary>
internal static class WorkbookFindings
{
    public static Diagnostic NotAWorkbook(string why) => Error("FM0001", $"the file is no workbook that can be read: {why}", "save it as .xlsx");

    public static Diagnostic TooLarge(string part) => Error("FM0002", $"the workbook is too large: {part} unpacks to more than a model ever needs");

    public static Diagnostic HasMacros() => Error("FM0003", "the workbook has macros", "save it as .xlsx, which has none");

    public static Diagnostic HasExternalLinks() => Error("FM0004", "the workbook has links to other files, so its numbers do not follow from it alone", "break the links");

    public static Diagnostic Dates1904() => Error("FM0005", "the workbook counts dates from 1904", "turn the 1904 date system off");

    public static Diagnostic MergedCells(string sheet, string range) => Error("FM0006", $"cells are merged in '{sheet}'!{range}, so rows cannot be told apart", "unmerge them");

    public static Diagnostic MissingSheet(string sheet) => Error("FM0007", $"the sheet '{sheet}' is not there: deleted or renamed", "give it back its name, or export again");

    public static Diagnostic NotOurs(string model) => Error("FM0008", $"the workbook is not one that was exported from `{model}`", "export one with `finmodel export`");

    public static Diagnostic OtherModel(string found, string model) => Error("FM0009", $"the workbook is of the model `{found}`, not of `{model}`");

    public static Diagnostic OtherVersion(string found, string now) => Error(
        "FM0010", $"the workbook was exported from another version of the model ({found}; it is {now} now)", "export again and repeat the edits, or go back to that version of the model");

    public static Diagnostic MovedColumns(string sheet, string cell, string expected, string found) => Error(
        "FM0011", $"the columns of '{sheet}' have moved: {cell} should say {expected} and says {found}");

    public static Diagnostic FormulaInInput(string place, string input, string formula) => Error(
        "FM0012", $"{place} ({input}) holds the formula ={formula}; an input is a number", "type the number");

    public static Diagnostic TextInInput(string place, string input, string text) => Error(
        "FM0013", $"{place} ({input}) holds `{text}`; an input is a number");

    public static Diagnostic BlankInput(string place, string input) => Error("FM0014", $"{place} ({input}) is empty; an input needs a number");

    public static Diagnostic NotFinite(string place, string input) => Error("FM0015", $"{place} ({input}) holds a number that is too large");

    public static Diagnostic DateInInput(string place, string input, string unit, string day) => Error(
        "FM0050", $"{place} ({input}) holds the day {day}; the input is in {unit}", "type the number again and give the cell its number format back");

    private static Diagnostic Error(string code, string message, params string[] hints) => Diagnostic.Error(code, null, message, hints);
}
