using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Compiler.Tables;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Expectations;

/// <summary>Reads the figures of a row of expectations, in the units that inputs and tables may have, and whether they go together.</summary>
internal sealed class ExpectedFigures(Plan plan, ExpectationKind kind, ExpectationTable table, List<Diagnostic> diagnostics)
{
    private static readonly ExpectationField[] Fields =
    [
        ExpectationField.Mean, ExpectationField.Median, ExpectationField.Value, ExpectationField.Low, ExpectationField.High, ExpectationField.Analysts,
        ExpectationField.Date,
    ];

    private static readonly (Func<string, bool> IsWord, ExpectationField Field)[] Words =
        [(ColumnWords.IsSource, ExpectationField.Source), (ColumnWords.IsNote, ExpectationField.Note)];

    private readonly FigureReader _reader = new(plan.Index.Symbols(), Whole(table), table.Table, diagnostics)
    {
        Advice = "or say `%` in a column `unit`",
        AdviceOfWords = kind == ExpectationKind.Consensus ? null
            : (Phrase)"the ends of a range stand in `low` and `high`: `low` alone is at least, `high` alone at most; words such as about belong in `note`",
    };

    /// <summary>The expectation; null where it cannot be read (reported), or where the model has nothing to hold it against.</summary>
    public PlanExpectation? Read(IReadOnlyList<TableCell> row, ExpectedCell target)
    {
        var before = diagnostics.Count;
        var symbols = plan.Index.Symbols();
        var line = symbols.Lines[target.Line.Name];
        var member = target.Member is { } named ? line.Dimension?.Find(named.Name) : null;
        var scale = _reader.ScaleOf(row, line, member, null);
        ExpectedFigure? Figure(ExpectationField column) => table.Cell(row, column) is { } cell
            && _reader.Read(cell, line, member, scale ?? new RowScale(1, true)) is var (value, half, unit) ? new(cell, value, half, unit) : null;
        var figures = new ExpectedRow(Figure(ExpectationField.Mean), Figure(ExpectationField.Median), Figure(ExpectationField.Value),
            Figure(ExpectationField.Low), Figure(ExpectationField.High));
        var (analysts, date) = (Analysts(table.Cell(row, ExpectationField.Analysts)), Day(row));
        var source = SourceOf(row);
        if (diagnostics.Count == before && figures.Problem(kind, table.Line(row).Span) is { } wrong)
        {
            diagnostics.Add(wrong);
        }

        if (diagnostics.Count > before || target.Cell is null)
        {
            return null;
        }

        return new PlanExpectation
        {
            Cell = target.Cell,
            Kind = kind,
            Mean = figures.Mean?.Value,
            Median = figures.Median?.Value,
            Low = (figures.Point ?? figures.Low)?.Value,
            High = (figures.Point ?? figures.High)?.Value,
            Analysts = analysts,
            Date = date,
            HalfUnit = figures.Expected?.HalfUnit ?? 0,
            Source = source,
            Places = [.. Places(row, figures, scale is { IsSaid: true } said ? said.Factor : target.Line.Display == Display.Percent ? double.NaN : 1)],
        };
    }

    // Where what is said of it can be said otherwise; what one of a plain number is worth in a blank cell is what the row says.
    private IEnumerable<ExpectationPlace> Places(IReadOnlyList<TableCell> row, ExpectedRow figures, double unit)
    {
        foreach (var field in Fields)
        {
            if (table.Place(row, field) is { } cell)
            {
                yield return new ExpectationPlace(field, cell.Span, figures.Of(field)?.Unit ?? unit);
            }
        }

        foreach (var (isWord, field) in Words)
        {
            if (ColumnWords.Find(table.Table, isWord) is var at and >= 0 && ExpectationTable.Has(row, at))
            {
                yield return new ExpectationPlace(field, row[at].Span, double.NaN);
            }
        }
    }

    // The table that a file is when its rows are named by nothing that the language lists.
    private static TableSyntax Whole(ExpectationTable table)
    {
        var span = table.Table.Header[0].Span;
        var name = new Identifier(span.Source.Path, span);
        return new TableSyntax(span, name, name, [], []) { Ignored = [.. table.Ignored.Select(i => new IgnoreSyntax(span, null, new Identifier(i, span)))] };
    }

    private double? Day(IReadOnlyList<TableCell> row) =>
        table.Cell(row, ExpectationField.Date) is { } cell ? PrintedDay.Read(cell, diagnostics) : null;

    private int? Analysts(TableCell? cell)
    {
        if (cell is null)
        {
            return null;
        }

        if (int.TryParse(PrintedText.Plain(cell.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        diagnostics.Add(ExpectationDiagnostics.NoCount(cell.Span, cell.Text));
        return null;
    }

    private PlanSource SourceOf(IReadOnlyList<TableCell> row)
    {
        var at = ColumnWords.Find(table.Table, ColumnWords.IsSource);
        if (row[at].IsBlank)
        {
            diagnostics.Add(ExpectationDiagnostics.NoSource(table.Line(row).Span, table.Line(row).Text));
        }

        var place = Written(row);
        return new PlanSource(row[at].Text, ColumnWords.Of(table.Table, row, ColumnWords.IsNote), place?.Text ?? "", (place ?? table.Line(row)).Span)
        {
            SaidAt = row[at].Span,
        };
    }

    // The figure that values are compared with, or the lower end of a range.
    private TableCell? Written(IReadOnlyList<TableCell> row) => ((ExpectationField[])
        [ExpectationField.Mean, ExpectationField.Median, ExpectationField.Value, ExpectationField.Low, ExpectationField.High])
        .Select(column => table.Cell(row, column)).FirstOrDefault(cell => cell is not null);
}
