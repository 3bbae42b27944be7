using System.IO.Compression;
using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Excel.Importing;
using FinModel.Excel.Requests;

namespace FinModel.Tests.Excel;

/// <summary>Workbooks that must not be trusted: each ends in one diagnostic, soon and without eating memory.</summary>
public class HostileWorkbookTests
{
    private const long MostBytes = 200L << 20;

    private static readonly Exported Model = Exported.Load("sensetime");

    [Fact]
    public void Something_else_than_a_workbook() => Refuse("FM0001", Encoding.ASCII.GetBytes("id,unit,all"));

    [Fact]
    public void A_part_that_unpacks_without_end() => Refuse("FM0002", WithPart("xl/media/bomb.xml", zip => Fill(zip, 100 << 20)));

    // No more is unpacked than the header claims, so what comes out is cut off.
    [Fact]
    public void A_sheet_that_claims_little_and_unpacks_to_much() =>
        Refuse("FM0001", Understate(WithPart("xl/worksheets/sheet2.xml", zip => Fill(zip, 60 << 20))));

    [Fact]
    public void A_sheet_that_claims_two_gigabytes() => Refuse("FM0002", Overstate(WithPart("xl/worksheets/sheet2.xml", zip => Fill(zip, 0x5A << 16))));

    [Fact]
    public void Entities_that_grow() => Refuse("FM0001", Tampering.Parts(Model.Bytes, (name, text) => name == "xl/workbook.xml"
        ? text.Replace("<workbook ", "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><workbook ", StringComparison.Ordinal) : text));

    [Fact]
    public void Entities_that_read_files() => Refuse("FM0001", Tampering.Sheets(Model.Bytes, (_, text) =>
        text.Replace("<worksheet ", "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet ", StringComparison.Ordinal)));

    [Fact]
    public void Macros() => Refuse("FM0003", WithPart("xl/vbaProject.bin", zip => Fill(zip, 10)));

    [Fact]
    public void Dates_from_1904() =>
        Refuse("FM0005", Tampering.Parts(Model.Bytes, (_, text) => text.Replace("date1904=\"0\"", "date1904=\"1\"", StringComparison.Ordinal)));

    [Fact]
    public void A_missing_part() => Refuse("FM0001", Tampering.Parts(Model.Bytes, (name, text) => name == "xl/worksheets/sheet3.xml" ? null : text));

    private static void Refuse(string code, byte[] bytes)
    {
        var diagnostics = new List<Diagnostic>();
        using var file = new MemoryStream(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();

        WorkbookImport.Read(new ExportRequest(Model.Plan, Model.Evaluate), file, diagnostics).Should().BeNull();

        diagnostics.Should().NotBeEmpty();
        diagnostics[0].Code.Should().Be(code);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostBytes);
    }

    private static byte[] WithPart(string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        stream.Write(Model.Bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            write(part);
        }

        return stream.ToArray();
    }

    private static void Fill(Stream part, int bytes)
    {
        var block = Encoding.ASCII.GetBytes(new string(' ', 1 << 16));
        for (var written = 0; written < bytes; written += block.Length)
        {
            part.Write(block);
        }
    }

    private static byte[] Understate(byte[] bytes) => Claim(bytes, 60 << 20, 1000);

    private static byte[] Overstate(byte[] bytes) => Claim(bytes, 0x5A << 16, int.MaxValue);

    // Writes another size over a size in the archive's headers.
    private static byte[] Claim(byte[] bytes, int size, int claimed)
    {
        var found = BitConverter.GetBytes(size);
        for (var i = 0; i + 4 <= bytes.Length; i++)
        {
            if (bytes.AsSpan(i, 4).SequenceEqual(found))
            {
                BitConverter.GetBytes(claimed).CopyTo(bytes, i);
            }
        }

        return bytes;
    }
}
