using System.Text.RegularExpressions;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Units;

namespace FinModel.Excel.Importing;

/// <summary>What can be wrong with a workbook that is read back (FM8xxx).</summary>
internal static partial class WorkbookFindings
{
    private const int MostPlaces = 8;

    public static Diagnostic MissingSheet(string sheet, int inputs) => Error(
        "FM0007", $"the sheet '{sheet}' is not there, so the {inputs} values of inputs on it cannot be read", "give the sheet back, and its headings");

    public static Diagnostic NotOurs(string model) =>
        Error("FM0008", $"the workbook is not one that was exported from `{model}`", "export one with `finmodel export`");

    public static Diagnostic OtherModel(string found, string model) => Error("FM0009", $"the workbook is of the model `{found}`, not of `{model}`");

    public static Diagnostic OtherVersion(string found, string now) => Error(
        "FM0010",
        $"the workbook was exported from another version of the model ({found}; it is {now} now), and its sheet that says what was exported is gone or damaged",
        "put the sheet `Back-up` back from the file that was sent out, or go back to that version of the model");

    public static Diagnostic FormulaInInput(Phrase where, string formula, string? shown) => Error(
        "FM0012", shown is null
            ? (Phrase)$"{where} holds the formula ={formula}, which has no value in the file"
            : $"{where} holds the formula ={formula}, which shows {shown}", "open and save the file in a spreadsheet, or type the number");

    public static Diagnostic TextInInput(Phrase where, string text, Display display) => Error(
        "FM0013", $"{where} holds the text `{text}`; an input is {Kind(display)}",
        IsSum(text) ? [$"type `={text.Trim()}` to have it computed"]
            : display == Display.Percent && IsPlain(text) ? [$"type `{text.Trim()}%`, or the number itself"]
            : display == Display.Date ? ["type the day as 2025-01-24"] : []);

    public static Diagnostic WordInInput(Phrase where, string text, IEnumerable<string> words) => Error(
        "FM0013", $"{where} holds `{text}`; an input with words for values is one of them", $"the values are {words}");

    public static Diagnostic BlankInput(Phrase where) =>
        Error("FM0014", $"{where} is empty; an input needs a number", "type one; the model keeps the value that was exported");

    public static Diagnostic NotFinite(Phrase where) => Error("FM0015", $"{where} holds a number that is too large");

    public static Diagnostic DateInInput(Phrase where, string day) => Error(
        "FM0050", $"{where} holds the day {day}; the input is no date", "type the number again and give the cell its number format back");

    public static Diagnostic NoInput(Phrase where, string typed) => Error(
        "FM0051", $"{where} was set to {typed}, and the model has no such input any more", "change what the model computes it from");

    public static Diagnostic NoScenario(Phrase where, string typed) =>
        Error("FM0052", $"{where} was set to {typed}, and the model has no such scenario any more");

    public static Diagnostic NoChange(Phrase where, string typed) => Error(
        "FM0053", $"{where} is changed by {typed} in the workbook, and the scenario does not change it like that any more",
        "set the input's value in the scenario's block of the inputs sheet");

    public static Diagnostic TypedTwice(Phrase where, string typed, string before, string place) => Error(
        "FM0054", $"{where} holds {typed}, and {place} holds {before} for the same", "leave one of the two");

    public static Diagnostic DoubtfulPercent(Phrase where, string percent, string hundredth, string before) => Error(
        "FM0055", $"{where} holds {percent}, and was {before}: it could be {percent} or {hundredth}", $"type `={hundredth}`, or `={percent}`, into the cell");

    public static Diagnostic NoExpectation(Phrase where, string typed) => Error(
        "FM0048", $"{where} was set to {typed}, and nothing is expected there any more", "write what is expected into the model's own file");

    public static Diagnostic ExpectationChanged(Phrase where, string typed, string now) => Error(
        "FM0048", $"{where} was set to {typed}, and the model says {now} since the workbook was exported",
        "write into the model's own file which of them holds");

    public static Diagnostic NoDay(Phrase where, string text) => Error("FM0049", $"{where} holds `{text}`, which is no day", "type the day as 2025-01-24");

    public static Diagnostic NoCount(Phrase where, string text) => Error(
        "FM0049", $"{where} holds `{text}`, which is no number of analysts", "it is a whole number, 1 or more, or empty");

    public static Diagnostic UnimportedEdits(string file, IReadOnlyList<Phrase> places, string command) => Error(
        "FM0096", places.Count > MostPlaces
            ? Unimported(file, $"{places.Take(MostPlaces)} and {places.Count - MostPlaces} more")
            : Unimported(file, $"{places}"),
        $"`{command} --apply` takes them into the model, and says what it cannot take",
        "give the new workbook another name, or write over what is there with `--replace`");

    private static Phrase Unimported(string file, Phrase places) =>
        $"`{file}` holds edits or comments that the model does not have, and would be replaced: {places}";

    public static Diagnostic NotReplaced(string file, Phrase why) => Error(
        "FM0097", $"`{file}` would be replaced, and nobody can say what would be lost: {why}",
        "give the new workbook another name, or write over what is there with `--replace`");

    // 45, and not 45% or 0.1 and something else.
    private static bool IsPlain(string text) => PrintedNumber.TryParse(text.Trim(), out var number) && !number.IsPercent;

    // What a cell would compute, but for the sign in front.
    private static bool IsSum(string text) => Sum().IsMatch(text.Trim());

    [GeneratedRegex(@"^[0-9(][0-9.%() ]*([-+*/][0-9.%() ]+)+$")]
    private static partial Regex Sum();

    private static Phrase Kind(Display display) => display switch
    {
        Display.Percent => (Phrase)"a percentage",
        Display.Date => "a day",
        _ => "a number",
    };

    private static Diagnostic Error(string code, Phrase message, params Phrase[] hints) => Diagnostic.Error(code, null, message, hints);
}
