using System.IO.Compression;
using System.Xml;
using FinModel.Core.Diagnostics;

namespace FinModel.Excel.Reading;

/// <summary>The sheets of a file, read without trusting it.</summary>
internal sealed class RawWorkbook
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    private RawWorkbook(ZipArchive zip) => _zip = zip;

    public List<RawSheet> Sheets { get; } = [];

    public RawSheet? Sheet(string name) => Sheets.Find(s => s.Name == name);

    /// <summary>Reads a file; null, with the reason added, when it cannot be used.</summary>
    public static RawWorkbook? Read(Stream stream, List<Diagnostic> diagnostics)
    {
        try
        {
            if (stream.Length > Limits.FileBytes)
            {
                throw new UnusableWorkbookException(WorkbookFindings.TooLarge("the file"));
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
            diagnostics.Add(WorkbookFindings.NotAWorkbook(e.Message));
        }

        return null;
    }

    private void CheckParts()
    {
        if (_zip.Entries.Count > Limits.Parts)
        {
            throw new UnusableWorkbookException(WorkbookFindings.TooLarge("its list of parts"));
        }

        long all = 0;
        foreach (var entry in _zip.Entries)
        {
            all += entry.Length;
            if (entry.Length > Limits.PartBytes || all > Limits.AllBytes)
            {
                throw new UnusableWorkbookException(WorkbookFindings.TooLarge(entry.FullName));
            }

            _parts[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
        }

        if (_parts.Keys.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || p.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnusableWorkbookException(WorkbookFindings.HasMacros());
        }

        if (_parts.Keys.Any(p => p.Contains("/externalLinks/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnusableWorkbookException(WorkbookFindings.HasExternalLinks());
        }
    }

    private void ReadSheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Each("xl/_rels/workbook.xml.rels", xml =>
        {
            if (xml.LocalName == "Relationship")
            {
                var target = xml.GetAttribute("Target") ?? "";
                targets[xml.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        });
        var names = new List<(string Name, string Part)>();
        Each("xl/workbook.xml", xml =>
        {
            if (xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true")
            {
                throw new UnusableWorkbookException(WorkbookFindings.Dates1904());
            }

            if (xml.LocalName == "sheet")
            {
                names.Add((xml.GetAttribute("name") ?? "", targets.GetValueOrDefault(xml.GetAttribute("id", Writing.Xml.Relationships) ?? "", "")));
            }
        });
        var reader = new SheetReader(Strings(), Styles());
        foreach (var (name, part) in names)
        {
            using var xml = Open(part);
            Sheets.Add(reader.Read(name, xml));
        }
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
        while (xml.ReadToFollowing("si", Writing.Xml.Main))
        {
            using var item = xml.ReadSubtree();
            strings.Add(SheetReader.TextOf(item));
            characters += strings[^1].Length;
            if (strings.Count > Limits.Cells || characters > Limits.Characters)
            {
                throw new UnusableWorkbookException(WorkbookFindings.TooLarge("its texts"));
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
        ? XmlReader.Create(new LimitedStream(entry.Open(), part), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true })
        : throw new UnusableWorkbookException(WorkbookFindings.NotAWorkbook($"it has no part {part}"));
}
