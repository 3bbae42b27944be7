using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinModel.Data.Workbooks;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Writing;

/// <summary>The comments of a sheet as threads, which newer spreadsheets show, and the persons who wrote them.</summary>
internal static class ThreadsXml
{
    private const string Namespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

    // Every person has a name.
    private const string Nobody = "–";

    /// <summary>What the note that stands in for a thread has in place of an author.</summary>
    public static string StandIn(SheetNote note) => CommentReader.StandIn + Id(note, 0);

    public static string Threads(Sheet sheet)
    {
        var text = new StringBuilder($"{Xml.Declaration}<ThreadedComments xmlns=\"{Namespace}\">");
        foreach (var note in NotesXml.Ordered(sheet))
        {
            foreach (var (i, entry) in note.Entries.Index())
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"<threadedComment ref=\"{note.Cell.Address()}\"{Day(entry.Date)} personId=\"{Person(entry.Author)}\" id=\"{Id(note, i)}\"");
                text.Append(i > 0 ? $" parentId=\"{Id(note, 0)}\"" : note.IsResolved ? " done=\"1\"" : "");
                text.Append(CultureInfo.InvariantCulture, $"><text>{Xml.Escape(entry.Text)}</text></threadedComment>");
            }
        }

        return text.Append("</ThreadedComments>").ToString();
    }

    public static string Persons(IEnumerable<Sheet> sheets)
    {
        var text = new StringBuilder($"{Xml.Declaration}<personList xmlns=\"{Namespace}\">");
        foreach (var author in sheets.SelectMany(s => s.Notes).SelectMany(n => n.Entries).Select(e => e.Author).Distinct())
        {
            var name = Xml.Escape(author.Length > 0 ? author : Nobody);
            text.Append(CultureInfo.InvariantCulture, $"<person displayName=\"{name}\" id=\"{Person(author)}\" userId=\"{name}\" providerId=\"None\"/>");
        }

        return text.Append("</personList>").ToString();
    }

    // A date is written where the file that it came from had one; its words stay in the note otherwise.
    private static string Day(string date) =>
        DateTime.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var day)
        ? string.Create(CultureInfo.InvariantCulture, $" dT=\"{day:yyyy-MM-ddTHH:mm:ss.ff}\"")
        : "";

    private static string Person(string author) => Guid("person " + author);

    private static string Id(SheetNote note, int entry) =>
        Guid(string.Create(CultureInfo.InvariantCulture, $"{note.Cell.Sheet.Name}!{note.Cell.Address()} {entry}"));

    // The same file gives the same bytes: what is unique within it is the hash of what it is of.
    private static string Guid(string of) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 16)).ToString("B").ToUpperInvariant();
}
