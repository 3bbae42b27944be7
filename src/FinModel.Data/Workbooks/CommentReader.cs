using System.Xml;

namespace FinModel.Data.Workbooks;

/// <summary>Comments of both kinds: notes, which every spreadsheet knows, and threads, which newer ones write beside a note that stands in for them.</summary>
internal static class CommentReader
{
    /// <summary>What the author of a note that stands in for a thread begins with.</summary>
    public const string StandIn = "tc=";

    public static IEnumerable<RawComment> Notes(XmlReader xml)
    {
        var authors = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "author")
            {
                using var author = xml.ReadSubtree();
                authors.Add(SheetReader.TextOf(author));
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "comment" && References.Parse(xml.GetAttribute("ref") ?? "") is var (row, column))
            {
                var author = int.TryParse(xml.GetAttribute("authorId"), out var number) && number >= 0 && number < authors.Count ? authors[number] : "";
                using var comment = xml.ReadSubtree();
                var text = SheetReader.TextOf(comment).Trim();
                var isStandIn = author.StartsWith(StandIn, StringComparison.Ordinal);
                yield return new RawComment(row, column, isStandIn ? "" : author.Trim(), text, "", false) { IsStandIn = isStandIn };
            }
        }
    }

    public static IEnumerable<RawComment> Threads(XmlReader xml, IReadOnlyDictionary<string, string> persons)
    {
        var closed = new HashSet<string>(StringComparer.Ordinal);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "threadedComment"
                || References.Parse(xml.GetAttribute("ref") ?? "") is not var (row, column))
            {
                continue;
            }

            var (person, date) = (xml.GetAttribute("personId") ?? "", xml.GetAttribute("dT") ?? "");
            var (id, parent) = (xml.GetAttribute("id") ?? "", xml.GetAttribute("parentId") ?? "");
            var done = xml.GetAttribute("done") is "1" or "true";
            if (done)
            {
                closed.Add(id);
            }

            using var comment = xml.ReadSubtree();
            var (by, text) = (persons.GetValueOrDefault(person, person), SheetReader.TextOf(comment).Trim());
            yield return new RawComment(row, column, by, text, date, done || closed.Contains(parent)) { IsThreaded = true };
        }
    }

    public static void Persons(XmlReader xml, Dictionary<string, string> persons)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "person")
            {
                persons[xml.GetAttribute("id") ?? ""] = xml.GetAttribute("displayName") ?? "";
            }
        }
    }
}
