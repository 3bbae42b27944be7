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
    private const string PerYear = " per year";

    // Of how many of the line's own units each is one, where the line is a pure number.
    private static readonly Dictionary<string, double> Shares = new(StringComparer.Ordinal) { ["%"] = 0.01, ["percent"] = 0.01, ["pp"] = 0.01, ["bp"] = 0.0001 };

    /// <summary>What one plain number of the row is worth in the line's unit; null where the cell says nothing, or nothing that fits (reported).</summary>
    public double? FactorOf(LineSymbol line, IReadOnlyList<MemberSymbol?> members, TableCell cell)
    {
        var text = PrintedText.Plain(cell.Text);
        if (text.Length == 0 || line.Unit is not { } unit)
        {
            return null;
        }

        text = text == "per year" ? "" : text.EndsWith(PerYear, StringComparison.Ordinal) ? text[..^PerYear.Length] : text;
        if (text.Length == 0)
        {
            return null;
        }

        return Problem(line, text) is { } display ? Refused(ReadingDiagnostics.WrongForm(cell.Span, line.Name, display, $"`{cell.Text}`"))
            : Shares.TryGetValue(text, out var share) && unit.IsPure ? share
            : Scaled(line, unit, members, cell, text);
    }

    private double? Scaled(LineSymbol line, Unit unit, IReadOnlyList<MemberSymbol?> members, TableCell cell, string text)
    {
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
            return Refused(DataDiagnostics.WrongUnit(cell.Span, line.Name, expected, cell.Text));
        }

        var power = Scale.PowerIn(unit);
        return scale is { } known ? Math.Pow(known / symbols.ScaleFactor, power)
            : power == 0 || symbols.ScaleFactor == 1 ? 1
            : Refused(ReadingDiagnostics.UnitOfMoney(cell.Span, cell.Text, symbols.ScaleName ?? ""));
    }

    // A multiple in percent, or a percentage in multiples.
    private static Display? Problem(LineSymbol line, string text) =>
        (line.Display == Display.Percent && text is "x" or "times") || (line.Display == Display.Times && Shares.ContainsKey(text)) ? line.Display : null;

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

    private double? Refused(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
