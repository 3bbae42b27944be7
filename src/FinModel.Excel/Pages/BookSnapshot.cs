using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Pages;

/// <summary>What a workbook is when it is exported, to be kept in the file.</summary>
internal static class BookSnapshot
{
    public static Snapshot Take(Book book)
    {
        var roles = new Roles(book);
        var sheets =
            book.Sheets.Where(s => s != book.Backup)
                .Select(s => new SnapshotSheet(s.Name, s.HeaderRow, Cells(s, book, roles)));
        return new Snapshot(book.Plan.Name, book.PlanVersion, book.Request.Language, [.. book.Plan.Scenarios.Select(s => s.Name)], book.Scenario.Name,
            book.Iterates, [.. sheets])
        {
            Notes = [
                .. book.Sheets.SelectMany(
                    s => s.Notes.Select(
                        n => new SnapshotNote(s.Name, n.Cell.Row, n.Cell.Column, n.Text) { Entries = [.. n.Entries.Select(e => e.Text)],
                            IsResolved = n.IsResolved }))],
            Grounds = book.Request.Style.Colours.Grounds,
        };
    }

    private static List<SnapshotCell> Cells(Sheet sheet, Book book, Roles roles)
    {
        var printer = new FormulaPrinter(sheet);
        return sheet.Cells.Where(c => Holds(c) || book.Said.ContainsKey(c) || book.Expected.ContainsKey(c)).Select(c => Of(c, book, roles, printer)).ToList();
    }

    private static bool Holds(SheetCell cell) => cell.IsComputed || cell.Number is not null || !string.IsNullOrWhiteSpace(cell.Text);

    private static SnapshotCell Of(SheetCell cell, Book book, Roles roles, FormulaPrinter printer)
    {
        var (role, subject, scenario, change) = roles.Of(cell);
        var value = cell.Formula is not null && role != SnapshotRole.Free && book.Values.ValueOf(cell) is double number ? number : (double?)null;
        return new SnapshotCell(cell.Row, cell.Column, role, subject)
        {
            Text = cell.IsComputed ? null : cell.Text?.ReplaceLineEndings("\n"),
            Number = cell.IsComputed ? null : cell.Number,
            Relative = cell.Formula is null ? null : printer.PrintFrom(cell),
            Value = role == SnapshotRole.Plain ? (float?)value : value,
            Scenario = scenario,
            Change = change,
            IsNegated = cell.IsNegated,
        };
    }

    private sealed class Roles(Book book)
    {
        private readonly Dictionary<SheetCell, ScenarioInput> _blocks = book.Inputs.ToDictionary(i => i.Value, i => i.Key);
        private readonly HashSet<SheetCell> _whatIfs = [.. book.WhatIfs.Select(w => w.Cell)];

        public (SnapshotRole Role, string Subject, int Scenario, int Change) Of(SheetCell cell)
        {
            if (_blocks.TryGetValue(cell, out var block))
            {
                return (SnapshotRole.Block, $"{block.Input}", block.Scenario, 0);
            }

            if (book.Changes.TryGetValue(cell, out var change))
            {
                return (SnapshotRole.Operand, $"{change.Input}", change.Scenario, change.Index);
            }

            if (book.Expected.TryGetValue(cell, out var expected))
            {
                var (expectation, field) = expected;
                return (SnapshotRole.Expected, $"{expectation.Cell}", (int)expectation.Kind, (int)field);
            }

            var role = _whatIfs.Contains(cell) ? SnapshotRole.WhatIf
                : book.Said.TryGetValue(cell, out var said) ? said
                : book.Unguarded.Contains(cell) || cell.Table is not null ? SnapshotRole.Free
                : cell.Origin is { Origin: CellOrigin.Input } ? SnapshotRole.Live
                : SnapshotRole.Plain;
            return (role, cell.Origin?.ToString() ?? (cell.Sheet.Find(cell.Row, Columns.Identifier) is { Link: null } id ? id.Text : null) ?? "", 0, 0);
        }
    }
}
