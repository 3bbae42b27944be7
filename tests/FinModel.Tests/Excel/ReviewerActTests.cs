using System.Globalization;
using FinModel.Excel.Importing;
using FinModel.Excel.Layout;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Excel;

/// <summary>What a reviewer does to a workbook in LibreOffice: each act is applied, said to be a conflict, or listed; none vanishes, and none becomes
/// something else.</summary>
public class ReviewerActTests
{
    private static readonly ReviewedModel Sent = ReviewedModel.Sent;

    // What is done, and what the report must say of it.
    private static readonly Dictionary<string, (object[] Act, Func<ImportReport, bool> IsTold)> Acts = new()
    {
        ["types a number"] = (["type", "Inputs", Address(Sent.Block("margin@2026")), 0.5], r => Has(r, "margin@2026", "base", 0.5)),
        ["types a percentage as text"] = (["type", "Inputs", Address(Sent.Block("growth@2024")), "11%"], r => Has(r, "growth@2024", "base", 0.11)),
        ["types a day as text"] = (["type", "Inputs", Address(Sent.Block("priced")), "2025-03-31"], r => r.Inputs.Any(i => i.Input.Id == "priced")),
        ["types words"] = (["type", "Inputs", Address(Sent.Block("growth@2026")), "about ten"], r => Unread(r, "FM0013", "Growth 2026E")),
        ["types a plain number as text under percent"] =
            (["type", "Inputs", Address(Sent.Block("growth@2025", 1)), "12"], r => Unread(r, "FM0013", "Growth 2025E in bull")),
        ["types a formula"] =
            (["formula", "Inputs", Address(Sent.Block("margin@2024")), "=0.43+0.01"],
                r => Has(r, "margin@2024", "base", 0.44) && r.Inputs.Any(i => i.Note is not null)),
        ["types a day into a percentage"] = (["day", "Inputs", Address(Sent.Block("margin@2024", 1)), 45658], r => Unread(r, "FM0050", "2025-01-01")),
        ["clears an input"] = (["clear", "Inputs", Address(Sent.Block("first"))], r => Unread(r, "FM0014", "Revenue of the last year")),
        ["edits another scenario"] = (["type", "Inputs", Address(Sent.Block("margin@2025", 1)), 0.46], r => Has(r, "margin@2025", "bull", 0.46)),
        ["edits what a scenario adds"] =
            (["type", "Scenarios", Operand("growth@2024"), 0.03],
                r => Has(r, "growth@2024", "bull", Sent0("growth@2024") + 0.03) || Has(r, "growth@2024", "bull", 0.11 + 0.03)),
        ["types over a formula"] =
            (["type", "Income", Address(Sent.Home("revenue@2026")), 2000], r => Said(r, OtherChangeKind.FormulaOverwritten, "revenue@2026")),
        ["changes a formula"] =
            (["formula", "Income", Address(Sent.Home("gross_profit@2025")), "=1+1"], r => Said(r, OtherChangeKind.FormulaChanged, "gross_profit@2025")),
        ["pastes values"] = (["paste", "Income", "F6:I8"], r => !r.Others.Any(o => o.Matters && o.Subject.EndsWith("2024", StringComparison.Ordinal))),
        ["renames a tab"] = (["rename", "Checks", "My checks"], r => Said(r, OtherChangeKind.SheetRenamed, "")),
        ["merges a title"] = (["merge", "Income", "B1:D1"], r => Remarked(r, "merged")),
        ["writes a comment"] =
            (["comment", "Income", Address(Sent.Home("cost@2025")), "Too low?"], r => r.Comments.Any(c => c is { Subject: "cost@2025", Text: "Too low?" })),
        ["colours a cell"] =
            (["colour", "Income", Address(Sent.Home("cost@2024")), 0xFFFF00],
                r => r.Others.Any(o => o is { Kind: OtherChangeKind.Coloured, Subject: "cost@2024", New: "yellow" })),
        ["inserts a row"] =
            (["insert_row", "Income", Sent.Home("cost@2024").Row], r => !r.Others.Any(o => o.Matters && o.Kind == OtherChangeKind.FigureChanged)),
        ["inserts a column"] =
            (["insert_column", "Inputs", 3], r => r.Unread.All(d => d.Code != "FM0014" || d.Message.StartsWith("Revenue", StringComparison.Ordinal))),
        ["hides a row"] = (["hide_row", "Income", 7], r => Remarked(r, "hidden")),
        ["hides a sheet"] = (["hide", "Sources"], r => Remarked(r, "the sheet is hidden")),
        ["protects a sheet"] = (["protect", "Scenarios"], r => Remarked(r, "protected")),
        ["adds a sheet"] = (["add", "Cover", "Mine"], r => Said(r, OtherChangeKind.SheetAdded, "")),
        ["deletes a helper sheet"] = (["delete", "Sources"], r => Said(r, OtherChangeKind.SheetDeleted, "") || Remarked(r, "hidden")),
        ["changes the selector"] = (["type", "Inputs", Address(Sent.Exported.Book.Book.Selector), "bull"], r => r.Selected.Name == "bull"),
        ["fills in an empty cell"] =
            (["type", "Income", "K20", "see my note"],
                r => r.Others.Any(
                    o => o.Kind is OtherChangeKind.CellAdded or OtherChangeKind.RowAdded && o.New.Contains("see my note", StringComparison.Ordinal))),
        ["types the same number again"] = (["type", "Inputs", Address(Sent.Block("margin@2026")), 0.43], r => r.Inputs.Count == 0 && r.Unread.Count == 0),
        ["types an amount in brackets"] = (["type", "Inputs", Address(Sent.Block("first")), "(5)"], r => Has(r, "first", "base", -5)),
        ["types a full-width percentage"] = (["type", "Inputs", Address(Sent.Block("margin@2025")), "４５％"], r => Has(r, "margin@2025", "base", 0.45)),
        ["types a formula that reads another sheet"] =
            (["formula", "Inputs", Address(Sent.Block("margin@2024")), $"=$Income.{Address(Sent.Home("revenue@2024"))}*0+0.44"],
                r => Has(r, "margin@2024", "base", 0.44)),
        ["types over a deducted row"] =
            (["type", "Income", Address(Sent.Home("cost@2026")), -700], r => Said(r, OtherChangeKind.FormulaOverwritten, "cost@2026")),
        ["comments on an input"] =
            (["comment", "Inputs", Address(Sent.Block("margin@2026", 1)), "Why 43?"],
                r => r.Comments.Any(c => c is { Subject: "margin@2026", Text: "Why 43?" })),
        ["comments on a title"] = (["comment", "Income", "B1", "Which GAAP?"], r => r.Comments.Any(c => c is { Subject: "", Text: "Which GAAP?" })),
        ["colours an input"] =
            (["colour", "Inputs", Address(Sent.Block("growth@2026")), 0x00B050],
                r => r.Others.Any(o => o is { Kind: OtherChangeKind.Coloured, Subject: "growth@2026", New: "green" })),
        ["deletes a row"] =
            (["delete_row", "Sources", 7],
                r => r.Others.Any(o => o.Kind == OtherChangeKind.RowDeleted && o.Place.StartsWith("'Sources'", StringComparison.Ordinal))),
        ["deletes a column"] =
            (["delete_column", "Sources", 6],
                r => r.Others.Any(o => o.Kind == OtherChangeKind.ColumnDeleted && o.Place.StartsWith("'Sources'", StringComparison.Ordinal))),
        ["sorts rows"] = (["sort", "Sources", "A6:G9"], r => r.Others.All(o => !o.Matters)),
        ["hides a column"] = (["hide_column", "Income", 3], r => Remarked(r, "columns are hidden")),
        ["names a cell"] = (["name", "Income", "my_cell"], r => Remarked(r, "my_cell")),
        ["turns iteration on"] = (["iterate", "Cover"], r => Remarked(r, "iterative calculation is on")),
        ["copies a sheet"] = (["copy", "Income", "Income 2"], r => Said(r, OtherChangeKind.SheetAdded, "")),
        ["moves a sheet to the front"] = (["move", "Income"], r => r.IsUnchanged),
        ["changes how a number looks"] = (["format", "Inputs", Address(Sent.Block("margin@2024")), 11], r => r.IsUnchanged),
        ["changes a label"] = (["type", "Income", "B6", "Sales"], r => r.Others.Any(o => o.Kind == OtherChangeKind.LabelChanged && o.New == "Sales")),
    };

    public static TheoryData<string> Names => new(Acts.Keys);

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void An_act_is_told_and_nothing_else_is_lost(string name)
    {
        var edited = LibreOffice.Edit(Sent.Exported.Bytes, [Acts[name].Act]);

        foreach (var model in new[] { Sent, ReviewedModel.Moved })
        {
            var report = model.Read(edited);

            Acts[name].IsTold(report).Should().BeTrue($"{name}: {Text(report)}");
            (report.Inputs.Count + report.Unread.Count + report.Conflicts.Count).Should().BeLessThanOrEqualTo(1, $"{name}: {Text(report)}");
        }
    }

    // What these leave to be told depends on what else was done.
    private static readonly string[] Quiet =
        ["inserts a row", "pastes values", "moves a sheet to the front", "changes how a number looks", "types the same number again", "inserts a column",
            "sorts rows", "copies a sheet", "hides a sheet", "deletes a helper sheet"];

    // What changes places comes last, because the other acts name cells.
    private static readonly string[] Last = ["inserts a row", "inserts a column", "renames a tab"];

    [OracleFact]
    public void Acts_together_are_each_told()
    {
        var random = new Random(15);
        for (var round = 0; round < 8; round++)
        {
            // No two of one cell, and one of the sheet that may be taken away.
            var chosen =
                Acts.Keys.OrderBy(_ => random.Next())
                    .DistinctBy(n => Acts[n].Act is [_, "Sources", ..] ? "Sources" : Acts[n].Act is [_, _, var place, ..] ? $"{Acts[n].Act[1]} {place}" : n)
                    .Take(5).OrderBy(n => Last.Contains(n) ? 1 : 0).ToList();
            var edited = LibreOffice.Edit(Sent.Exported.Bytes, [.. chosen.Select(n => Acts[n].Act)]);
            foreach (var model in new[] { Sent, ReviewedModel.Moved })
            {
                var report = model.Read(edited);

                chosen.Except(Quiet).Where(n => !Acts[n].IsTold(report)).Should().BeEmpty($"of {string.Join(", ", chosen)}: {Text(report)}");
                // A value pasted before its input was typed says something else than the input.
                (report.Inputs.Count + report.Unread.Count + report.Conflicts.Count).Should()
                    .BeLessThanOrEqualTo((chosen.Contains("pastes values") ? 4 : 0) + chosen.Count(n => Acts[n].Act[1] is "Inputs" or "Scenarios"),
                        $"of {string.Join(", ", chosen)}: {Text(report)}");
            }
        }
    }

    [Fact]
    public void What_both_changed_is_a_conflict()
    {
        var report = ReviewedModel.Moved.Read(Sent.Exported.With((Sent.Block("growth@2025"), 0.2), (Sent.Block("growth@2026"), 0.2)));

        report.HasModelChanged.Should().BeTrue();
        report.Conflicts.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Base = 0.12, Theirs = 0.2, Ours = 0.13 });
        report.Inputs.Should().ContainSingle().Which.Input.ToString().Should().Be("growth@2026");
    }

    [Fact]
    public void What_both_changed_alike_is_none() =>
        ReviewedModel.Moved.Read(Sent.Exported.With((Sent.Block("growth@2025"), 0.13))).IsUnchanged.Should().BeTrue();

    [Fact]
    public void A_workbook_of_an_older_model_has_no_changes_of_its_own() => ReviewedModel.Moved.Read(Sent.Exported.Bytes).IsUnchanged.Should().BeTrue();

    private static double Sent0(string input) => ReviewedModel.Given(Sent, input);

    private static string Address(SheetCell cell) => cell.Address();

    private static string Operand(string input) => Sent.Exported.Book.Book.Changes.Single(c => c.Value.Input.ToString() == input).Key.Address();

    private static bool Has(ImportReport report, string input, string scenario, double value) =>
        report.Inputs.Any(i => i.Input.ToString() == input && i.Scenario.Name == scenario && Math.Abs(i.New - value) < 1e-12);

    private static bool Unread(ImportReport report, string code, string words) =>
        report.Unread.Any(d => d.Code == code && d.Message.Contains(words, StringComparison.Ordinal));

    private static bool Said(ImportReport report, OtherChangeKind kind, string subject) => report.Others.Any(o => o.Kind == kind && o.Subject == subject);

    private static bool Remarked(ImportReport report, string words) =>
        report.Others.Any(o => o.Kind == OtherChangeKind.Remark && o.New.Contains(words, StringComparison.Ordinal));

    private static string Text(ImportReport report) =>
        string.Join("; ", report.Inputs.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Input} {i.New} {i.Place}"))
        .Concat(report.Unread.Select(d => d.Message)).Concat(report.Conflicts.Select(c => $"conflict {c.Input}"))
            .Concat(report.Others.Select(o => $"{o.Kind} {o.Place} {o.Subject} {o.Old} -> {o.New}")));
}
