using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Makes one figure of those of several rows, as a table would print it: <c>"Selling" + "Marketing" - "Rebates"</c>.</summary>
/// <param name="row">The rows and the line.</param>
/// <param name="rows">The rows of the file.</param>
internal sealed class FigureSums(TableRowSyntax row, TableRows rows)
{
    private const int MostDecimals = 15;

    private readonly string _key = Name(row, name => name);
    private readonly string _label = Name(row, rows.Label);
    private readonly bool _isNegated = row.Target?.IsNegated == true;

    /// <summary>The sum of what the rows have for one line and period; a row without a figure there adds nothing.</summary>
    public TableFigure Of(IReadOnlyList<TableFigure> parts)
    {
        var first = parts[0];
        var unit = Math.Abs(first.PrintedUnit) * (_isNegated ? -1 : 1);
        var value = parts.Sum(p => p.Value);
        return first with
        {
            Value = value,
            HalfUnit = parts.Sum(p => p.HalfUnit),
            PrintedUnit = unit,
            Row = _key,
            RowLabel = _label,
            Cell = first.Cell with { Text = Printed(value / unit, parts, Math.Abs(unit)) },
            Parts = [.. parts.Select(p => new PrintedPart(p.Cell.Text, p.PrintedUnit < 0 != _isNegated))],
            Written = PrintedPart.Sum(parts.Select(p => new PrintedPart(p.Cell.Text, p.PrintedUnit < 0))),
            Remarks = first.Remarks.And(parts.Skip(1).Select(p => p.Remarks)),
        };
    }

    private static string Name(TableRowSyntax row, Func<string, string> say) =>
        say(row.Key!.Name) + string.Concat(row.Added.Select(a => $" {(a.IsNegated ? '-' : '+')} {say(a.Key.Name)}"));

    // With as many decimals as the most precise of its parts, and what the first is a count of.
    private static string Printed(double sum, IReadOnlyList<TableFigure> parts, double unit)
    {
        var decimals = parts.Max(p => p.HalfUnit > 0 ? (int)Math.Round(-Math.Log10(2 * p.HalfUnit / unit)) : 0);
        var digits = Math.Abs(sum).ToString("N" + Math.Clamp(decimals, 0, MostDecimals).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var first = parts[0].Cell.Text.Trim();
        var suffix = first[(first.LastIndexOfAny([.. "0123456789"]) + 1)..].TrimStart(')').TrimEnd(')');
        return sum < 0 && digits.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? $"({digits}{suffix})" : digits + suffix;
    }
}
