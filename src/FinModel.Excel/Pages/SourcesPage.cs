using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Excel.Snapshots;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>Where every typed number comes from: comments on cells do not print, this does. A row for each line and source.</summary>
internal static class SourcesPage
{
    private const double Printed = 38;
    private const double Remarks = 62;

    public static void Write(Book book)
    {
        var (words, isBoth) = (book.Words, book.Request.Language == LabelLanguage.Both);
        var page = new ListPage(book, words.Short("Sources"), words.Of("Sources of every typed figure"),
        [
            new(words.Of("id"), 24, false), new(words.Of("Item"), isBoth ? 60 : 40, false), new(words.Of("Period"), 17, false),
            new(words.Of("Source"), isBoth ? 38 : 26, false),
            new(words.Of("As printed"), Printed, false), new(words.Of("Note"), Remarks, false), new(words.Of("Where"), 34, false),
        ]);
        page.Sheet.IsUpright = true;
        page.Sheet.PrintedColumns = 6;
        var given = book.Plan.Cells.Where(c => c.Source is not null && c.Formula is null);
        foreach (var group in given.GroupBy(c => new Figure(c.Id, c.Line, c.Member, book.Sources.Of(c), c.Source!.Note)))
        {
            var (id, line, member, source, note) = group.Key;
            page.NextRow();
            page.Text(1, id, CellStyle.Identifier);
            page.Text(2, words.Of(line, member), CellStyle.Plain);
            page.Text(3, PeriodsOf([.. group]), CellStyle.Note);
            var at = page.Text(4, source, CellStyle.Note);
            page.Wrapped(5, string.Join("; ", group.Select(c => $"“{c.Source!.Written}”").Distinct()));
            var noted = page.Wrapped(6, note ?? "");
            if (group.All(c => c.Origin == CellOrigin.Input))
            {
                (book.Said[at], book.Said[noted]) = (SnapshotRole.Source, SnapshotRole.Note);
            }

            page.Text(7,
                $"{Path.GetFileName(group.First().Source!.Span.Source.Path)}:{group.First().Source!.Span.Source.PlaceOf(group.First().Source!.Span.Start)}",
                CellStyle.Note);
        }
    }

    private static string PeriodsOf(List<PlanCell> cells)
    {
        var labels = cells.Select(c => c.Period?.Label).OfType<string>().ToList();
        return labels.Count switch
        {
            0 => "",
            1 or 2 => string.Join(", ", labels),
            _ => $"{labels[0]} – {labels[^1]}",
        };
    }

    private sealed record Figure(string Id, PlanLine Line, PlanMember? Member, string Source, string? Note);
}
