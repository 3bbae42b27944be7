using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Data;

/// <summary>What can be wrong with files and the shape of tables (FM60xx).</summary>
internal static class FileDiagnostics
{
    public static Diagnostic NoFolder(string folder) => Diagnostic.Error(
        "FM6001", null, $"there is no folder `{folder}`", "a model is a folder with a model.fin");

    public static Diagnostic NoModel(Phrase folder) => Diagnostic.Error(
        "FM6002", null, $"there is no model.fin in `{folder}`", "a model is a folder with a model.fin");

    public static Diagnostic Unreadable(string path, Phrase reason) => Diagnostic.Error(
        "FM6003", null, $"`{path}` cannot be read: {reason}");

    public static Diagnostic TooLarge(string path, long limit) => Diagnostic.Error(
        "FM6004", null, $"`{path}` is larger than {Count(limit)} bytes");

    public static Diagnostic NotUtf8(SourceSpan span, int offset) => Diagnostic.Error(
        "FM6005", span, $"the text is not UTF-8 at byte {Count(offset)}", "save the file as UTF-8 (in a spreadsheet: CSV UTF-8)");

    public static Diagnostic NullCharacter(SourceSpan span) => Diagnostic.Error(
        "FM6006", span, "the text holds a NUL character, so it is not a text file", "save the file as UTF-8 (in a spreadsheet: CSV UTF-8)");

    public static Diagnostic OutsideFolder(string name, string folder) => Diagnostic.Error(
        "FM6007", null, $"`{name}` is not a file inside `{folder}`", "data files are named by a plain path inside the model's data folder");

    public static Diagnostic LinkOutside(string path, string folder) => Diagnostic.Error(
        "FM6008", null, $"`{path}` is a link that leads out of `{folder}`", "put a copy of the file in its place");

    public static Diagnostic TooManyFiles(Phrase folder, int most) => Diagnostic.Error(
        "FM6009", null, $"`{folder}` holds more than {Count(most)} model files");

    public static Diagnostic SeveralModels(Phrase archive, IReadOnlyList<string> mains) => Diagnostic.Error(
        "FM6095", null, $"there are several models in {archive}: {mains.Take(6).Select(m => $"`{m}`").ToList()}",
        "give one model at a time, with its own tables and libraries");

    public static Diagnostic NotPlain(string name) => Diagnostic.Error(
        "FM6096", null, $"`{name}` is no name of a model's file, or there twice", "files are named by plain paths: `model.fin`, `data/inputs.csv`");

    public static Diagnostic TooLargeTogether(Phrase archive, long limit) => Diagnostic.Error(
        "FM6097", null, $"what is in {archive} is larger than {Count(limit)} bytes together");

    public static Diagnostic NoArchive(Phrase archive) => Diagnostic.Error(
        "FM6098", null, $"{archive} is no zip archive that can be read", "zip the model's folder, without a password");

    public static Diagnostic NotRegular(string path) => Diagnostic.Error(
        "FM6030", null, $"`{path}` is a pipe or a device, not a file", "write what comes out of it to a file, and give that");

    public static Diagnostic NoLibraryFolder(string folder) => Diagnostic.Error(
        "FM6060", null, $"there is no folder `{folder}` with libraries",
        "name a folder of .fin files, each a library, or leave it out: the usual libraries are there without one");

    public static Diagnostic NoLibraries(string folder) => Diagnostic.Error(
        "FM6061", null, $"`{folder}` holds no library", "a library is a .fin file, in the folder or below it, and has the file's name");

    public static Diagnostic UnclosedQuote(SourceSpan span) => Diagnostic.Error(
        "FM6010", span, "this quote is never closed", "close it with \", and write a quote inside a quoted cell as \"\"");

    public static Diagnostic StrayQuote(SourceSpan span) => Diagnostic.Error(
        "FM6011", span, "a quoted cell goes on after its closing quote", "write a quote inside a quoted cell as \"\"");

    public static Diagnostic RaggedRow(SourceSpan span, int found, int expected, IReadOnlyList<string> numbers) => Diagnostic.Error(
        "FM6012", span, $"this row has {Cells(found)}, its header {Cells(expected)}",
        found <= expected ? (Phrase)"every column needs a comma, also an empty one"
            : numbers.Count > 0 ? (Phrase)$"the commas within numbers part cells: write {numbers.ToList()}, or save the file without thousands separators"
            : "a number with commas needs double quotes around it");

    public static Diagnostic MoreRaggedRows(SourceSpan span, int count) => Diagnostic.Error(
        "FM6012", span, $"{Count(count)} further rows do not have as many cells as the header");

    public static Diagnostic DuplicateHeading(SourceSpan span, string heading) => Diagnostic.Error(
        "FM6013", span, $"there are two columns headed `{heading}`", "give one of them another name, or take it away");

    public static Diagnostic EmptyHeading(SourceSpan span, int column) => Diagnostic.Error(
        "FM6014", span, $"column {column} has no heading", "name the column, or take the comma away");

    public static Diagnostic EmptyTable(SourceSpan span) => Diagnostic.Error(
        "FM6015", span, "the table is empty: its first row must hold the headings");

    public static Diagnostic TooManyRows(SourceSpan span) => Diagnostic.Error(
        "FM6016", span, $"the table has more than {Count(FileLimits.Rows)} rows");

    public static Diagnostic TooManyColumns(SourceSpan span, int count) => Diagnostic.Error(
        "FM6017", span, $"the table has {Count(count)} columns; {Count(FileLimits.Columns)} are the most there can be");

    public static Diagnostic CellTooLong(SourceSpan span, int length) => Diagnostic.Error(
        "FM6018", span, $"this cell has {Count(length)} characters; {Count(FileLimits.CellCharacters)} are the most there can be");

    private static Phrase Cells(int count) => count == 1 ? (Phrase)"1 cell" : $"{Count(count)} cells";

    private static string Count(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
