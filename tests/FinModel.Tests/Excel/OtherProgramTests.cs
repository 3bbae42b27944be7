using FinModel.Excel.Importing;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Excel;

/// <summary>Workbooks that other programs saved: nothing that nobody did is a change, and what was done there is told, with and without a change of
/// the model meanwhile.</summary>
public class OtherProgramTests
{
    private static readonly ReviewedModel Sent = ReviewedModel.Sent;

    private static readonly Dictionary<string, Func<byte[], IReadOnlyList<object[]>, byte[]>> Programs = new()
    {
        ["LibreOffice"] = LibreOffice.Edit,
        ["openpyxl"] = LibreOffice.EditByOpenpyxl,
        ["ClosedXML"] = ClosedXmlEditor.Edit,
        ["NPOI"] = NpoiEditor.Edit,
        ["exceljs"] = ExcelJs.Edit,
    };

    // Every program can do these.
    private static readonly (object[] Act, Func<ImportReport, bool> IsTold)[] Acts =
    [
        (["type", "Inputs", Place("margin@2026"), 0.5], r => r.Inputs.Any(i => i is { New: 0.5 } && i.Input.ToString() == "margin@2026")),
        (["type", "Inputs", Place("growth@2024"), "11%"], r => r.Inputs.Any(i => i.Input.ToString() == "growth@2024" && Math.Abs(i.New - 0.11) < 1e-12)),
        (["type", "Inputs", Place("growth@2026"), "about ten"], r => r.Unread.Any(d => d.Code == "FM0013")),
        (["type", "Inputs", Place("margin@2025", 1), 0.46], r => r.Inputs.Any(i => i.Scenario.Name == "bull" && i is { New: 0.46 })),
        (["type", "Income", Sent.Home("revenue@2026").Address(), 2000],
            r => r.Others.Any(o => o is { Kind: OtherChangeKind.FormulaOverwritten, Subject: "revenue@2026" })),
        (["clear", "Inputs", Place("first")], r => r.Unread.Any(d => d.Code == "FM0014")),
        (["type", "Income", "B6", "Sales"], r => r.Others.Any(o => o is { Kind: OtherChangeKind.LabelChanged, New: "Sales" })),
        (["add", "Cover", "Mine"], r => r.Others.Any(o => o.Kind == OtherChangeKind.SheetAdded)),
    ];

    // exceljs is there where the continuous build could install it.
    public static TheoryData<string> Names => new(Programs.Keys.Where(p => p != "exceljs" || ExcelJs.IsInstalled));

    /// <summary>A file as a program saves it again.</summary>
    public static byte[] Save(string program, byte[] workbook) => Programs[program](workbook, []);

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void A_file_that_is_only_saved_again_is_unchanged(string program)
    {
        var saved = Programs[program](Sent.Exported.Bytes, []);

        foreach (var model in new[] { Sent, ReviewedModel.Moved })
        {
            var report = model.Read(saved);
            report.IsUnchanged.Should()
                .BeTrue(string.Join("; ",
                    report.Others.Select(o => $"{o.Kind} {o.Place} {o.Old} -> {o.New}").Concat(report.Unread.Select(d => d.Message))
                        .Concat(report.Inputs.Select(i => $"{i.Input} {i.New}"))));
        }
    }

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void What_is_done_there_is_told(string program)
    {
        var random = new Random(program.Length);
        for (var round = 0; round < 3; round++)
        {
            var chosen = Acts.OrderBy(_ => random.Next()).Take(5).ToList();
            var saved = Programs[program](Sent.Exported.Bytes, [.. chosen.Select(c => c.Act)]);

            foreach (var model in new[] { Sent, ReviewedModel.Moved })
            {
                var report = model.Read(saved);
                chosen.Where(c => !c.IsTold(report)).Select(c => string.Join(' ', c.Act)).Should().BeEmpty();
                (report.Inputs.Count + report.Unread.Count).Should().Be(chosen.Count(c => (string)c.Act[1] == "Inputs"));
            }
        }
    }

    private static string Place(string input, int scenario = 0) => Sent.Block(input, scenario).Address();
}
