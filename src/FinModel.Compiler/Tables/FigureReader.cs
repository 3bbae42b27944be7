using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Reads the cells of a table as figures of their lines: number, sign, unit and scale.</summary>
internal sealed class FigureReader(ModelSymbols symbols, TableSyntax syntax, CsvTable table, List<Diagnostic> diagnostics)
{
    private readonly UnitColumns _units =
        new(symbols, table,
            [.. syntax.KeyColumns.Select(k => k.Name), .. syntax.Rows.SelectMany(r => r.Columns).Select(c => c.Heading.Name),
                .. syntax.Ignored.Select(i => i.Column?.Name).OfType<string>()], diagnostics);

    /// <summary>How a plain number under percent is put right, where the file itself does not say in what it is.</summary>
    public Phrase Advice { get; init; } = "say under the table that the row is `in %`, or `in 1`, or give the file a column `unit`";

    /// <summary>What the plain numbers of a row are worth, from what the table declares of it and what the file's unit column says; null when they do
    /// not go together (reported).</summary>
    public RowScale? ScaleOf(IReadOnlyList<TableCell> row, LineSymbol line, MemberSymbol? member, PrintedLineSyntax? target)
    {
        var said = target is null ? new RowScale(1, false) : RowScale.Of(target, line, symbols.ScaleFactor);
        if (line.Unit == Unit.Date)
        {
            return said;
        }

        if (!_units.TryRead(line, [member], row, said.IsSaid, out var factor))
        {
            return null;
        }

        if (factor is { } known && !said.Agrees(known))
        {
            var cell = _units.Cell(row)!;
            diagnostics.Add(ReadingDiagnostics.UnitSaidTwice(cell.Span, cell.Text, line.Name));
            return null;
        }

        return factor is null ? said : said.With(factor.Value);
    }

    /// <summary>What to do where a cell holds more than a number; null where that is to write one.</summary>
    public Phrase? AdviceOfWords { get; init; }

    /// <summary>The figure in a cell, half a unit in its last place, and what one printed unit of it is worth; null when it is none (reported).</summary>
    public (double Value, double HalfUnit, double PrintedUnit)? Read(TableCell cell, LineSymbol line, MemberSymbol? member, RowScale scale) =>
        line.Unit == Unit.Date ? PrintedDay.Read(cell, diagnostics) is { } day ? (day, 0, 1) : null
        : BandWords.Of(line) is { } words ? words.Read(cell.Span, PrintedText.Plain(cell.Text), diagnostics) is { } value ? (value, 0, 1) : null
        : Number(cell, line, member, scale);

    private (double Value, double HalfUnit, double PrintedUnit)? Number(TableCell cell, LineSymbol line, MemberSymbol? member, RowScale scale)
    {
        if (CellNumber.Read(cell) is not { } found)
        {
            diagnostics.Add(DataDiagnostics.MalformedFigure(cell, AdviceOfWords));
            return null;
        }

        if (found.HasWords)
        {
            return Literal(found, line, member, Math.Sign(scale.Factor));
        }

        if (found.Marks is { } marks && line.UnitFor(member) is { } own)
        {
            if (marks.Problem(line, own, cell) is { } wrong)
            {
                diagnostics.Add(wrong);
                return null;
            }

            scale = marks.FactorIn(own, symbols.ScaleFactor) is { } worth ? new RowScale(worth * Math.Sign(scale.Factor), true) : scale;
        }

        var number = found.Printed;
        if (Problem(line, member, cell, number, scale) is { } problem)
        {
            diagnostics.Add(problem);
            return null;
        }

        return (scale.Apply(number), scale.HalfUnitOf(number), scale.UnitOf(number));
    }

    // What is written behind a number goes before what its row says; the row's sign is the table's.
    private (double Value, double HalfUnit, double PrintedUnit)? Literal(CellNumber number, LineSymbol line, MemberSymbol? member, int sign)
    {
        double? Worth(NumberSyntax literal, List<Diagnostic> found) =>
            LiteralReader.ReadCell(literal, [line.UnitFor(member)], ValueForm.Of(line, ValueRole.Level), symbols, found);
        if (Worth(number.Literal, diagnostics) is not { } value || Worth(number.Literal with { Value = 1 }, []) is not { } one)
        {
            return null;
        }

        return (value * sign, 0.5 / Math.Pow(10, number.Printed.Decimals) * one, one * sign);
    }

    // A share of a hundred is no money, and what is plain under percent could mean two things where nothing says which.
    private Diagnostic? Problem(LineSymbol line, MemberSymbol? member, TableCell cell, PrintedNumber number, RowScale scale)
    {
        if (number.Suffix.Length > 0 && line.UnitFor(member) is { IsPure: false } unit)
        {
            return DataDiagnostics.WrongUnit(cell.Span, line.Name, unit, $"{cell.Typed}");
        }

        var literal = new NumberSyntax(cell.Span, number.Digits, number.Suffix, null, null);
        return scale.IsSaid && number.Suffix.Length == 0 ? null
            : ValueForm.Of(line, ValueRole.Level).Problem(literal, Advice);
    }
}
