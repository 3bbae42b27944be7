using System.IO.Compression;
using System.Xml;
using FinModel.Core.Diagnostics;

namespace FinModel.Data.Workbooks;

/// <summary>The sheets of a file, read without trusting it.</summary>
internal sealed class RawWorkbook
{
    private const string MainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string RelationshipsSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    private RawWorkbook(ZipArchive zip) => _zip = zip;

    public List<RawSheet> Sheets { get; } = [];

    /// <summary>Names that were given to cells.</summary>
    public List<string> Names { get; } = [];

    public bool Iterates { get; private set; }

    public bool HasExternalLinks { get; private set; }

    public bool IsProtected { get; private set; }

    public RawSheet? Sheet(string name) => Sheets.Find(s => s.Name == name);

    /// <summary>Reads a file; null, with the reason added, when it cannot be used.</summary>
    public static RawWorkbook? Read(Stream stream, List<Diagnostic> diagnostics)
    {
        try
        {
            if (stream.Length > WorkbookLimits.FileBytes)
            {
                throw new UnusableWorkbookException(WorkbookRefusals.TooLarge("the file"));
            }

            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var workbook = new RawWorkbook(zip);
            workbook.CheckParts();
            workbook.ReadSheets();
            return workbook;
        }
        catch (UnusableWorkbookException e)
        {
            diagnostics.Add(e.Diagnostic);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            diagnostics.Add(WorkbookRefusals.NotAWorkbook($"{e.Message}"));
        }

        return null;
    }

    private void CheckParts()
    {
        if (_zip.Entries.Count > WorkbookLimits.Parts)
        {
            throw new UnusableWorkbookException(WorkbookRefusals.TooLarge("its list of parts"));
        }

        long all = 0;
        foreach (var entry in _zip.Entries)
        {
            all += entry.Length;
            if (entry.Length > WorkbookLimits.PartBytes || all > WorkbookLimits.AllBytes)
            {
                throw new UnusableWorkbookException(WorkbookRefusals.TooLarge($"{entry.FullName}"));
            }

            _parts[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
        }

        if (_parts.Keys.Any(
            p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || p.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnusableWorkbookException(WorkbookRefusals.HasMacros());
        }

        // Nothing is fetched; cells that read another file hold what they last held.
        HasExternalLinks = _parts.Keys.Any(p => p.Contains("/externalLinks/", StringComparison.OrdinalIgnoreCase));
    }

    private void ReadSheets()
    {
        var targets = Targets("xl/workbook.xml").ToDictionary(t => t.Id, t => t.Part, StringComparer.Ordinal);
        var names = new List<(string Name, bool IsHidden, string Part)>();
        Each("xl/workbook.xml", xml =>
        {
            if (xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true")
            {
                throw new UnusableWorkbookException(WorkbookRefusals.Dates1904());
            }

            IsProtected |= xml.LocalName == "workbookProtection" && xml.GetAttribute("lockStructure") is "1" or "true";
            Iterates |= xml.LocalName == "calcPr" && xml.GetAttribute("iterate") is "1" or "true";
            if (xml.LocalName == "definedName" && xml.GetAttribute("name") is { } name && !name.StartsWith('_'))
            {
                Names.Add(name);
            }

            if (xml.LocalName == "sheet")
            {
                names.Add(
                    (xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden",
                        targets.GetValueOrDefault(xml.GetAttribute("id", RelationshipsSpace) ?? "", "")));
            }
        });
        var reader = new SheetReader(Strings(), Styles());
        var persons = Persons();
        foreach (var (name, isHidden, part) in names)
        {
            using (var xml = Open(part))
            {
                Sheets.Add(reader.Read(name, isHidden, xml));
            }

            ReadComments(Sheets[^1], part, persons);
        }
    }

    private void ReadComments(RawSheet sheet, string part, Dictionary<string, string> persons)
    {
        foreach (var (_, type, target) in Targets(part).Where(t => _parts.ContainsKey(t.Part)))
        {
            var kind = type[(type.LastIndexOf('/') + 1)..];
            if (kind is not ("comments" or "threadedComment"))
            {
                continue;
            }

            using var xml = Open(target);
            sheet.Comments.AddRange((kind == "comments" ? CommentReader.Notes(xml) : CommentReader.Threads(xml, persons)).Take(WorkbookLimits.Comments + 1));
            if (sheet.Comments.Count > WorkbookLimits.Comments)
            {
                throw new UnusableWorkbookException(WorkbookRefusals.TooLarge("its comments"));
            }
        }
    }

    private Dictionary<string, string> Persons()
    {
        var persons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in _parts.Keys.Where(
            p => p.StartsWith("xl/persons/", StringComparison.OrdinalIgnoreCase) && p.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var xml = Open(part);
            CommentReader.Persons(xml, persons);
        }

        return persons;
    }

    // Where the parts are that a part refers to.
    private List<(string Id, string Type, string Part)> Targets(string part)
    {
        var targets = new List<(string Id, string Type, string Part)>();
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var relations = $"{folder}_rels/{part[folder.Length..]}.rels";
        if (_parts.ContainsKey(relations))
        {
            Each(relations, xml =>
            {
                if (xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External")
                {
                    var target = xml.GetAttribute("Target") ?? "";
                    targets.Add((xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : Resolve(folder, target)));
                }
            });
        }

        return targets;
    }

    private static string Resolve(string folder, string target)
    {
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (step is not (".." or "."))
            {
                parts.Add(step);
            }
        }

        return string.Join('/', parts);
    }

    private StyleReader Styles()
    {
        if (!_parts.ContainsKey("xl/styles.xml"))
        {
            return new StyleReader();
        }

        using var xml = Open("xl/styles.xml");
        return StyleReader.Read(xml);
    }

    private List<string> Strings()
    {
        var strings = new List<string>();
        if (!_parts.ContainsKey("xl/sharedStrings.xml"))
        {
            return strings;
        }

        using var xml = Open("xl/sharedStrings.xml");
        var characters = 0L;
        while (xml.ReadToFollowing("si", MainSpace))
        {
            using var item = xml.ReadSubtree();
            strings.Add(SheetReader.TextOf(item));
            characters += strings[^1].Length;
            if (strings.Count > WorkbookLimits.Cells || characters > WorkbookLimits.Characters)
            {
                throw new UnusableWorkbookException(WorkbookRefusals.TooLarge("its texts"));
            }
        }

        return strings;
    }

    private void Each(string part, Action<XmlReader> element)
    {
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                element(xml);
            }
        }
    }

    // No document type, so no entity that grows or reads a file; no resolver, so nothing is fetched.
    private XmlReader Open(string part) => _parts.TryGetValue(part, out var entry)
        ? XmlReader.Create(new LimitedStream(entry.Open(), part),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true })
        : throw new UnusableWorkbookException(WorkbookRefusals.NotAWorkbook($"it has no part {part}"));
}
