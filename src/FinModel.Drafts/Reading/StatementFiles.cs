using System.Globalization;
using FinModel.Compiler.Messages;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Reading;

/// <summary>Files of statements, whatever their shapes, to what they say.</summary>
public static class StatementFiles
{
    // Titles, and what stands over columns.
    private const int RowsOfTitles = 12;

    /// <summary>Reads them all together: how years end and in what money is counted is known from any of them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="dictionary">The names of accounts.</param>
    /// <param name="options">How they are to be read.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static CompanyStatements Read(IReadOnlyList<StatementFile> files, AccountDictionary dictionary, ReadingOptions options,
        ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(options);
        var grids =
            files.SelectMany(f => Grid.Of(f, diagnostics))
                .Select(g => g with { Headings = PeriodColumns.Of(g, dictionary, diagnostics) })
                .Select(g => DecimalMarks.Turned(g, options.HasDecimalCommas, diagnostics))
                .Select(g => g.Headings.Count > 0 ? g : g with { Down = PeriodsDown.Of(g) }).ToList();
        var headings = grids.SelectMany(TurnedGrid.Headings).ToList();
        var years = YearHeadings.Of(headings, options.FiscalYear, options.HasQuarters);
        if (options.HasQuarters && (options.IsToDate ?? (years.AreToDate(headings) || FlowsToDate.Are(grids, dictionary, years, diagnostics))))
        {
            (years, grids) = (years.ToDate(headings), grids.ConvertAll(g => g with { IsToDate = true }));
        }

        Twice(grids, years, diagnostics);
        var (tables, left) = Tables(grids, dictionary, years, diagnostics);
        Unreadable(tables, dictionary, diagnostics);
        PercentAmongAmounts(tables, dictionary, diagnostics);
        var cells = grids.SelectMany(g => g.Rows.Take(RowsOfTitles)).SelectMany(r => r).ToList();
        cells.Select(c => (c.Span, Unit: StatementWords.UnknownUnit(c.Text))).Where(c => c.Unit is not null).ToList()
            .ForEach(c => diagnostics.Add(DraftDiagnostics.UnknownUnit(c.Span, c.Unit!)));
        var texts = cells.Select(c => c.Text).Concat(grids.Select(g => g.Sheet ?? "")).ToList();
        var currencies = texts.Select(StatementWords.Currency).OfType<string>().Distinct().ToList();
        var stages = Stages(headings, years);
        return new CompanyStatements(tables,
            [.. tables.SelectMany(t => t.Items).SelectMany(i => i.Figures.Keys).Distinct().Order().Select(p => (p, stages.GetValueOrDefault(p)))])
        {
            FiscalYear = years.FiscalYear,
            IsToDate = years.IsToDate,
            Left = left,
            Files = files,
            Currency = currencies.FirstOrDefault(),
            Currencies = currencies,
            Sign = texts.Select(StatementWords.Sign).FirstOrDefault(s => s is not null),
            SaysScale =
                tables.Exists(t => t.Items.Any(i => i.Scale.Length > 0 && !StatementWords.IsOfShares(i.Name)))
                    || texts.Exists(t => !StatementWords.IsOfShares(t) && StatementWords.Scale(t) is not null),
        };
    }

    private static (List<StatementTable> Tables, List<LeftRow> Left) Tables(
        List<Grid> grids, AccountDictionary dictionary, YearHeadings years, ICollection<Diagnostic> diagnostics)
    {
        var (tables, left, names) = (new List<StatementTable>(), new List<LeftRow>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var grid in grids)
        {
            var found = Tables(grid, NameOf(grid, names), dictionary, years, diagnostics);
            if (found.All(t => t.Items.Count == 0))
            {
                diagnostics.Add(DraftDiagnostics.NoStatement(grid.Sheet is null ? grid.File : $"{grid.File}: {grid.Sheet}"));
            }

            tables.AddRange(found.Where(t => t.Items.Count > 0));
            left.AddRange(LeftRows.Of(grid, found, years));
        }

        return (tables, left);
    }

    /// <summary>The tables of a grid, under a name.</summary>
    internal static IReadOnlyList<StatementTable> Tables(Grid grid, string name, AccountDictionary dictionary, YearHeadings years,
        ICollection<Diagnostic> diagnostics) =>
        grid.Headings.Count > 0
            ? new GridTables(grid, dictionary, years, diagnostics).Read(name, ScaleText)
            : TurnedGrid.Read(grid, name, dictionary, years, ScaleText);

    // A row that is called like no account loses nothing that a model of it would have; it is said all the same.
    private static void Unreadable(List<StatementTable> tables, AccountDictionary dictionary, ICollection<Diagnostic> diagnostics)
    {
        foreach (var (item, cell) in tables.SelectMany(t => t.Items).SelectMany(i => i.Unreadable.Select(c => (i, c))))
        {
            diagnostics.Add(
                dictionary.Find(item.Name, "").Count > 0
                    ? DataDiagnostics.MalformedNumber(cell.Span, cell.Text)
                    : DraftDiagnostics.UnreadBeside(cell.Span, cell.Text, item.Name));
        }
    }

    // A share of revenue among amounts is a slip, and so is an amount among margins; nought is both.
    private static void PercentAmongAmounts(List<StatementTable> tables, AccountDictionary dictionary, ICollection<Diagnostic> diagnostics)
    {
        foreach (var item in tables.SelectMany(t => t.Items).Where(i => i.IsInPercent && dictionary.Find(i.Name, "").Count > 0))
        {
            var read = item.Figures.Keys.Select(p => item.Cells[p]).Select(c => (Cell: c, CellNumber.Read(c)!.Printed)).ToList();
            if (read.Exists(r => r.Printed is { IsPercent: false, Value: not 0 }))
            {
                read.Where(r => r.Printed.IsPercent).ToList()
                    .ForEach(r => diagnostics.Add(DraftDiagnostics.PercentAmongAmounts(r.Cell.Span, r.Cell.Text, item.Name)));
            }
        }
    }

    private static void Twice(IReadOnlyList<Grid> grids, YearHeadings years, ICollection<Diagnostic> diagnostics)
    {
        foreach (var (grid, heading) in grids.SelectMany(g => g.Headings.Select(h => (g, h))))
        {
            years.Twice(heading).Select(c => grid.Rows[heading.Row][c]).ToList().ForEach(c => diagnostics.Add(DraftDiagnostics.PeriodTwice(c.Span, c.Text)));
        }
    }

    // A letter anywhere says it for all that come before or behind.
    private static Dictionary<Period, bool?> Stages(IReadOnlyCollection<HeadingText> headings, YearHeadings years)
    {
        var said = headings.Where(h => h.IsEstimate is not null).Select(h => (Period: years.Of(h), h.IsEstimate)).Where(h => h.Period is not null).ToList();
        var all = headings.Select(years.Of).OfType<Period>().Distinct();
        var firstEstimate = said.Where(s => s.IsEstimate == true).Select(s => s.Period!.Value).Order().Select(p => (Period?)p).FirstOrDefault();
        return all.ToDictionary(p => p, p => said.Count == 0 ? null : (bool?)(firstEstimate is { } first && p >= first));
    }

    /// <summary>How a table's row says in how many it counts, in a model in millions.</summary>
    public static string ScaleText(string scale) => scale switch
    {
        "" or "1000000" => "",
        "1000" => "thousand",
        "10000" => "10 thousand",
        "100000000" => "100 million",
        "1000000000" => "billion",
        _ => scale,
    };

    private static string NameOf(Grid grid, HashSet<string> taken)
    {
        var stem =
            string.Concat((grid.Sheet ?? Path.GetFileNameWithoutExtension(grid.File)).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))
                .Trim('_');
        var name =
            stem.Length == 0 || !char.IsAsciiLetter(stem[0])
                ? StatementWords.Statement(grid.Sheet ?? grid.File) is { } statement ? statement + "_statement" : "statements"
                : stem;
        var free = Enumerable.Range(1, 1000).Select(i => i == 1 ? name : $"{name}_{i.ToString(CultureInfo.InvariantCulture)}").First(n => !taken.Contains(n));
        taken.Add(free);
        return free;
    }
}
