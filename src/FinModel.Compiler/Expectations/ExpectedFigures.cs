using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Compiler.Tables;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Expectations;

/// <summary>Reads the figures of a row of expectations, in the units that inputs and tables may have, and whether they go together.</summary>
internal sealed class ExpectedFigures(Plan plan, ExpectationKind kind, ExpectationTable table, List<Diagnostic> diagnostics)
{
    private readonly FigureReader _reader = new(plan.Index.Symbols(), Whole(table), table.Table, diagnostics)
    {
        Advice = "or give the file a column `unit`",
    };

    /// <summary>The expectation; null where it cannot be read (reported), or where the model has nothing to hold it against.</summary>
    public PlanExpectation? Read(IReadOnlyList<TableCell> row, ExpectedCell target)
    {
        var before = diagnostics.Count;
        var symbols = plan.Index.Symbols();
        var line = symbols.Lines[target.Line.Name];
        var member = target.Member is { } named ? line.Dimension?.Find(named.Name) : null;
        var scale = _reader.ScaleOf(row, line, member, null);
        (double Value, double HalfUnit)? Figure(ExpectationColumn column) => table.Cell(row, column) is { } cell
            && _reader.Read(cell, line, member, scale ?? new RowScale(1, true)) is var (value, half, _) ? (value, half) : null;
        var (mean, median, point) = (Figure(ExpectationColumn.Mean), Figure(ExpectationColumn.Median), Figure(ExpectationColumn.Value));
        var (low, high) = (Figure(ExpectationColumn.Low), Figure(ExpectationColumn.High));
        var (analysts, date) = (Analysts(table.Cell(row, ExpectationColumn.Analysts)), Date(table.Cell(row, ExpectationColumn.Date)));
        var source = SourceOf(row);
        if (diagnostics.Count > before || !GoTogether(row, mean, median, point, low, high) || target.Cell is null)
        {
            return null;
        }

        return new PlanExpectation
        {
            Cell = target.Cell,
            Kind = kind,
            Mean = mean?.Value,
            Median = median?.Value,
            Low = (point ?? low)?.Value,
            High = (point ?? high)?.Value,
            Analysts = analysts,
            Date = date,
            HalfUnit = (mean ?? median ?? point ?? (low?.Value == high?.Value ? low : null))?.HalfUnit ?? 0,
            Source = source,
        };
    }

    // The table that a file is when its rows are named by nothing that the language lists.
    private static TableSyntax Whole(ExpectationTable table)
    {
        var span = table.Table.Header[0].Span;
        var name = new Identifier(span.Source.Path, span);
        return new TableSyntax(span, name, name, [], []) { Ignored = [.. table.Ignored.Select(i => new IgnoreSyntax(span, null, new Identifier(i, span)))] };
    }

    private bool GoTogether(IReadOnlyList<TableCell> row, (double Value, double HalfUnit)? mean, (double Value, double HalfUnit)? median,
        (double Value, double HalfUnit)? point, (double Value, double HalfUnit)? low, (double Value, double HalfUnit)? high)
    {
        string Text(ExpectationColumn column) => table.Cell(row, column)!.Text.Trim();
        SourceSpan Span(ExpectationColumn column) => table.Cell(row, column)!.Span;
        Diagnostic? Outside((double Value, double HalfUnit)? figure, ExpectationColumn column) => figure is not var (value, half) ? null
            : low is var (least, _) && value + half < least
                ? ExpectationDiagnostics.OutOfRange(Span(column), Text(column), Text(ExpectationColumn.Low), isBelow: true)
            : high is var (most, _) && value - half > most
                ? ExpectationDiagnostics.OutOfRange(Span(column), Text(column), Text(ExpectationColumn.High), isBelow: false)
            : null;
        var wrong =
            kind == ExpectationKind.Consensus && mean is null && median is null
                ? ExpectationDiagnostics.NothingExpected(table.Line(row).Span, "a `mean` or a `median`")
            : point is not null && (low is not null || high is not null) ? ExpectationDiagnostics.FigureAndRange(Span(ExpectationColumn.Value))
            : low?.Value > high?.Value ? ExpectationDiagnostics.Crossed(Span(ExpectationColumn.Low), Text(ExpectationColumn.Low), Text(ExpectationColumn.High))
            : Outside(mean, ExpectationColumn.Mean) ?? Outside(median, ExpectationColumn.Median);
        diagnostics.AddRange(wrong is null ? [] : [wrong]);
        return wrong is null;
    }

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

    private double? Date(TableCell? cell)
    {
        if (cell is null)
        {
            return null;
        }

        if (CalendarDate.TryParse(PrintedText.Plain(cell.Text), out var day))
        {
            return day;
        }

        diagnostics.Add(DataDiagnostics.MalformedDate(cell.Span, cell.Text));
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
    private TableCell? Written(IReadOnlyList<TableCell> row) => ((ExpectationColumn[])
        [ExpectationColumn.Mean, ExpectationColumn.Median, ExpectationColumn.Value, ExpectationColumn.Low, ExpectationColumn.High])
        .Select(column => table.Cell(row, column)).FirstOrDefault(cell => cell is not null);
}
