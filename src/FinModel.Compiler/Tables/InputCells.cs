using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Cells;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Units;

namespace FinModel.Compiler.Tables;

/// <summary>Reads the cells of an inputs file: figures in the unit and scale that their row states, or literals, which say both themselves (44%,
/// 11.9x, 12.5 million).</summary>
internal sealed class InputCells(ModelSymbols symbols, List<Diagnostic> diagnostics)
{
    /// <summary>The value for some members of an input, or null (reported).</summary>
    /// <param name="line">The input.</param>
    /// <param name="members">The members.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="factor">What one plain number of the row is worth; null where the row does not say.</param>
    public double? Read(LineSymbol line, IReadOnlyList<MemberSymbol?> members, TableCell cell, double? factor)
    {
        if (line.Unit == Unit.Date)
        {
            return PrintedDay.Read(cell, diagnostics);
        }

        if (BandWords.Of(line) is { } words)
        {
            return words.Read(cell.Span, PrintedText.Plain(cell.Text), diagnostics);
        }

        if (CellNumber.Read(cell) is not { Literal: var number } found)
        {
            diagnostics.Add(DataDiagnostics.MalformedNumber(cell.Span, cell.Text));
            return null;
        }

        if (found.Marks is { } marks && members.Select(line.UnitFor).FirstOrDefault() is { } unit)
        {
            if (members.Select(line.UnitFor).OfType<Unit>().Select(u => marks.Problem(line, u, cell)).FirstOrDefault(p => p is not null) is { } wrong)
            {
                diagnostics.Add(wrong);
                return null;
            }

            factor = marks.FactorIn(unit, symbols.ScaleFactor) ?? factor;
        }

        if (LiteralReader.IsPlain(number) && factor is { } known)
        {
            return known == 0.01 ? number.Value / 100 : number.Value * known;
        }

        return LiteralReader.ReadCell(number, members.Select(line.UnitFor), ValueForm.Of(line, ValueRole.Level), symbols, diagnostics);
    }
}
