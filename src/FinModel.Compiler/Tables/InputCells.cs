using FinModel.Compiler.Declaring;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Reads the cells of an inputs file: figures in the unit and scale that their row states, or literals, which say both themselves (44%, 11.9x, 12.5 million).</summary>
internal sealed class InputCells(ModelSymbols symbols, List<Diagnostic> diagnostics)
{
    /// <summary>The value for some members of an input, or null (reported).</summary>
    public double? Read(LineSymbol line, IReadOnlyList<MemberSymbol?> members, TableCell cell, double scale)
    {
        if (line.Unit == Unit.Date)
        {
            return Date(cell);
        }

        if (PrintedNumber.TryParse(cell.Text, out var number))
        {
            return !number.IsPercent ? number.Value * scale : IsWrong(line, members, Unit.Pure, cell.Span, cell.Text) ? null : number.Value;
        }

        var syntax = Parser.ParseExpression(new SourceText(cell.Span.Source.Path, cell.Text), []);
        if (syntax is NumberSyntax or UnarySyntax { Operator: "-", Operand: NumberSyntax })
        {
            return Literal(line, members, cell, syntax, scale);
        }

        diagnostics.Add(DataDiagnostics.MalformedNumber(cell.Span, cell.Text));
        return null;
    }

    /// <summary>What one typed unit of a row is worth in the line's, from the row's unit column: it says the same as the line, or in which scale the row is typed.</summary>
    public double ScaleOf(LineSymbol line, IReadOnlyList<MemberSymbol?> members, TableCell cell)
    {
        if (cell.IsBlank || line.Unit is not { } unit)
        {
            return 1;
        }

        var words = cell.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var scale = words.Select(w => Scale.TryFind(w, out var factor) ? factor : 0).FirstOrDefault(f => f > 0, symbols.ScaleFactor);
        var text = string.Join(' ', words.Where(w => !Scale.TryFind(w, out _)));
        var isLocal = text == UnitNames.Local && unit.ExponentOf(UnitNames.Local) != 0;
        if (text.Length > 0 && !isLocal && IsWrong(line, members, UnitOf(text), cell.Span, cell.Text))
        {
            return 1;
        }

        return text == "%" ? 0.01 : scale == symbols.ScaleFactor ? 1 : Math.Pow(scale / symbols.ScaleFactor, Scale.PowerIn(unit));
    }

    private double? Date(TableCell cell)
    {
        if (CalendarDate.TryParse(cell.Text.Trim(), out var number))
        {
            return number;
        }

        diagnostics.Add(DataDiagnostics.MalformedDate(cell.Span, cell.Text));
        return null;
    }

    private double? Literal(LineSymbol line, IReadOnlyList<MemberSymbol?> members, TableCell cell, ExpressionSyntax syntax, double scale)
    {
        var found = new List<Diagnostic>();
        var value = LiteralReader.Read(syntax, members.Select(line.UnitFor), line.Name, symbols, found);
        diagnostics.AddRange(found.Select(d => d with { Span = cell.Span }));
        return LiteralReader.IsPlain(syntax) ? value * scale : value;
    }

    private bool IsWrong(LineSymbol line, IReadOnlyList<MemberSymbol?> members, Unit? found, SourceSpan span, string text)
    {
        var expected = members.Select(line.UnitFor).FirstOrDefault(u => u is not null && u != found);
        if (expected is { } unit)
        {
            diagnostics.Add(DataDiagnostics.WrongUnit(span, line.Name, unit, text));
        }

        return expected is not null;
    }

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
