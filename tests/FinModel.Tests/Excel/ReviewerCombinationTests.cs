using System.Globalization;
using FinModel.Excel.Importing;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Excel;

/// <summary>What reviewers do in one sitting, read against the model as it was, as it moved, and as it grew: each edit is told once, at its place,
/// and nothing is told that nobody did.</summary>
public class ReviewerCombinationTests
{
    // What 2025's growth became in the model meanwhile is a conflict there.
    private const string InBoth = "growth@2025 base 0.2";

    private static readonly Dictionary<string, (object[][] Acts, string[] Told)> Sittings = new()
    {
        ["inputs sorted under another scenario"] = (
            [["type", "Inputs", "C3", "bull"], ["type", "Inputs", "T9", 0.47], ["type", "Inputs", "O8", 0.2], ["sort", "Inputs", "A8:U11"]],
            ["margin@2025 bull 0.47", InBoth, "Remark 'Inputs'"]),
        ["a block pasted with text among its numbers"] = (
            [["type", "Inputs", "N8", 0.11], ["type", "Inputs", "O8", "n/a"], ["type", "Inputs", "P8", "12,5%"], ["type", "Inputs", "N9", "41 %"],
                ["type", "Inputs", "O9", 43], ["type", "Inputs", "P9", "-"]],
            ["growth@2024 base 0.11", "FM0013 O8", "FM0013 P8", "FM0055 O9", "FM0013 P9"]),
        ["a column put in for another year"] = (
            [["insert_column", "Inputs", 10], ["type", "Inputs", "J5", "2027E"], ["type", "Inputs", "J8", 0.15], ["type", "Inputs", "Q8", 0.13]],
            ["growth@2026 base 0.13", "ColumnAdded 'Inputs'!J"]),
        ["a row of inputs taken out above another"] = (
            [["comment", "Inputs", "O9", "margin?"], ["delete_row", "Inputs", 8], ["type", "Inputs", "P8", 0.5]],
            ["margin@2026 base 0.5", "RowDeleted 'Inputs'!8 growth", "FormulaChanged 'Income'!G6 +2", "comment margin@2025 margin?"]),
        ["a sheet renamed, protected, with a hidden column"] = (
            [["type", "Inputs", "P9", 0.5], ["hide_column", "Inputs", 4], ["protect", "Inputs"], ["rename", "Inputs", "Assumptions (LW)"]],
            ["margin@2026 base 0.5", "SheetRenamed 'Assumptions (LW)'", "Remark 'Assumptions (LW)'", "Remark 'Assumptions (LW)'"]),
        ["a row moved with its comment"] = (
            [["comment", "Inputs", "O9", "margin?"], ["type", "Inputs", "O9", 0.44], ["cut", "Inputs", "A9:U9", "A14"]],
            ["margin@2025 base 0.44", "comment margin@2025 margin?"]),
        ["a comment and a colour on merged cells"] = (
            [["merge", "Income", "B10:E10"], ["comment", "Income", "B10", "merged words"], ["colour", "Income", "G11", 0xFFFF00]],
            ["Coloured 'Income'!G11 cost@2024", "Remark 'Income'", "comment revenue merged words"]),
        ["a copy edited and its original deleted"] = (
            [["copy", "Inputs", "Inputs (2)"], ["type", "Inputs (2)", "O8", 0.2], ["delete", "Inputs"]],
            [InBoth, "FormulaChanged 'Cover'!C3", "FormulaChanged 'Scenarios'!E9 +1", "FormulaChanged 'Income'!G6 +7", "SheetRenamed 'Inputs (2)'"]),
        ["a heading of a year renamed"] = (
            [["type", "Inputs", "O5", "FY25E"], ["type", "Inputs", "O8", 0.2]], [InBoth, "LabelChanged 'Inputs'!O5"]),
        ["rows put in among inputs and lines"] = (
            [["insert_row", "Inputs", 9], ["type", "Inputs", "B9", "Capex"], ["type", "Inputs", "N9", 55], ["type", "Inputs", "N10", 0.44],
                ["insert_row", "Income", 11]],
            ["margin@2024 base 0.44", "RowAdded 'Inputs'!9"]),
        ["formulas without a number, and a day as a German writes it"] = (
            [["formula", "Inputs", "N8", "=1/0"], ["formula", "Inputs", "O8", "=TRUE()"], ["type", "Inputs", "M11", "24.01.2025"],
                ["formula", "Inputs", "M10", "=SUM(A1:A2)+1100"]],
            ["first base 1100", "FM0012 N8", "FM0012 O8", "FM0013 M11"]),
        ["a source, a note and a reason"] = (
            [["type", "Inputs", "D8", "Wind"], ["type", "Inputs", "K9", "see p. 4"], ["type", "Scenarios", "F15", "the new mix"]],
            ["SourceChanged 'Inputs'!D8 growth", "NoteChanged 'Inputs'!K9 margin", "ReasonChanged 'Scenarios'!F15 margin"]),
    };

    public static TheoryData<string> Names => new(Sittings.Keys);

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Each_edit_is_told_once_and_nothing_else(string name)
    {
        var (acts, told) = Sittings[name];
        var edited = LibreOffice.Edit(ReviewedModel.Sent.Exported.Bytes, acts);

        Told(ReviewedModel.Sent.Read(edited)).Should().BeEquivalentTo(told, name);
        Told(ReviewedModel.Moved.Read(edited)).Should().BeEquivalentTo(told.Select(t => t == InBoth ? "conflict growth@2025 base" : t), name);
        Told(ReviewedModel.Grown.Read(edited)).Should().BeEquivalentTo(told, name);
    }

    private static IEnumerable<string> Told(ImportReport report) =>
    [
        .. report.Inputs.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Input} {i.Scenario.Name} {i.New}")),
        .. report.Conflicts.Select(c => $"conflict {c.Input} {c.Scenario.Name}"),
        .. report.Unread.Zip(report.UnreadPlaces).Select(u => $"{u.First.Code} {u.Second.ToString().Split('!')[^1].TrimEnd(')')}"),
        .. report.Others.Select(o => $"{o.Kind} {o.Place} {o.Subject}".TrimEnd() + (o.More > 0 ? $" +{o.More}" : "")),
        .. report.Comments.Select(c => $"comment {c.Subject} {c.Text}"),
    ];
}
