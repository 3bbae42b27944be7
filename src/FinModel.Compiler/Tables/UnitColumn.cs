using System.Globalization;
using FinModel.Compiler.Declaring;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Reads the cells of a unit column: in what the plain numbers of a row are, <c>CNY thousand</c>, <c>HKD 100 million</c>, <c>%</c>.</summary>
internal sealed class UnitColumn(ModelSymbols symbols, List<Diagnostic> diagnostics)
{
    private const string PerYear = " per year ";

    // Of how many of the line's own units each is one, where the line is a pure number.
    private static readonly Dictionary<string, double> Shares = new(StringComparer.Ordinal) { ["%"] = 0.01, ["percent"] = 0.01, ["pp"] = 0.01, ["bp"] = 0.0001 };

    /// <summary>Reads a cell; false when it says nothing that fits the line (reported).</summary>
    /// <param name="line">The row's line.</param>
    /// <param name="members">Its members that the row is for.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="hasScale">Whether the scale is known from elsewhere, so that a unit without one says enough.</param>
    /// <param name="factor">What one plain number of the row is worth in the line's unit; null where the cell does not say.</param>
    public bool TryRead(LineSymbol line, IReadOnlyList<MemberSymbol?> members, TableCell cell, bool hasScale, out double? factor)
    {
        // A growth of so much per year is a growth of so much.
        var text = $" {PrintedText.Plain(cell.Text)} ".Replace(PerYear, " ", StringComparison.Ordinal).Trim();
        factor = null;
        if (text.Length == 0 || line.Unit is not { } unit)
        {
            return true;
        }

        if (Shares.TryGetValue(text, out var share) && unit.IsPure && line.Display != Display.Times)
        {
            factor = share;
            return true;
        }

        var problem = IsWrongForm(line, text) ? ReadingDiagnostics.WrongForm(cell.Span, line.Name, line.Display, $"`{cell.Text}`") : Scaled(line, unit, members, cell, hasScale, text, out factor);
        if (problem is not null)
        {
            diagnostics.Add(problem);
        }

        return problem is null;
    }

    private Diagnostic? Scaled(LineSymbol line, Unit unit, IReadOnlyList<MemberSymbol?> members, TableCell cell, bool hasScale, string text, out double? result)
    {
        result = null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double? scale = null;
        var rest = new List<string>();
        foreach (var word in words)
        {
            if (Factor(word) is { } factor && (words.Length > 1 || !unit.IsPure))
            {
                scale = (scale ?? 1) * factor;
            }
            else
            {
                rest.Add(word);
            }
        }

        var name = string.Join(' ', rest);
        var isLocal = name == UnitNames.Local && unit.ExponentOf(UnitNames.Local) != 0;
        if (name.Length > 0 && !isLocal && Mismatch(line, members, UnitOf(name)) is { } expected)
        {
            return DataDiagnostics.WrongUnit(cell.Span, line.Name, expected, cell.Text);
        }

        var power = Scale.PowerIn(unit);
        if (scale is null && power != 0 && symbols.ScaleFactor != 1)
        {
            return hasScale ? null : ReadingDiagnostics.UnitOfMoney(cell.Span, cell.Text, symbols.ScaleName ?? "");
        }

        result = Math.Pow((scale ?? symbols.ScaleFactor) / symbols.ScaleFactor, power);
        return null;
    }

    // A multiple in percent, or a percentage in multiples.
    private static bool IsWrongForm(LineSymbol line, string text) =>
        (line.Display == Display.Percent && text is "x" or "times") || (line.Display == Display.Times && Shares.ContainsKey(text));

    private static double? Factor(string word) => Scale.TryFind(word, out var scale) ? scale
        : double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    private static Unit? Mismatch(LineSymbol line, IReadOnlyList<MemberSymbol?> members, Unit? found) =>
        members.Select(line.UnitFor).FirstOrDefault(u => u is not null && u != found);

    private Unit? UnitOf(string text)
    {
        if (text is "%" or "x" or "1")
        {
            return Unit.Pure;
        }

        var literal = Parser.ParseExpression(new SourceText("", "1 " + text), []);
        return literal is NumberSyntax { Unit: { } unit } ? new UnitResolver(symbols, []).Resolve(unit) : null;
    }
}
