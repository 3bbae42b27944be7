using FinModel.Compiler.Declaring;
using FinModel.Compiler.Symbols;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables.Cells;

/// <summary>The number in a cell with what stands behind it: <c>1,266</c>, <c>(5%)</c>, <c>12.5 million HKD</c>. Tables and inputs read it alike.</summary>
/// <param name="Literal">What the language makes of it.</param>
/// <param name="Printed">Its digits as printed.</param>
internal sealed record CellNumber(NumberSyntax Literal, PrintedNumber Printed)
{
    /// <summary>What touches its digits and says in what they are; null where nothing does.</summary>
    public CellMarks? Marks { get; init; }

    /// <summary>Whether words say in what it is, whatever its row says.</summary>
    public bool HasWords => Literal.Scale is not null || Literal.Unit is not null;

    /// <summary>Whether a cell holds a number, alone or with a unit that the model knows: <c>6682 HK</c> is none.</summary>
    public static bool IsFigure(TableCell cell, ModelSymbols symbols) =>
        Read(cell) is { } number && (number.Literal.Unit is not { } unit || new UnitResolver(symbols, []).Resolve(unit) is not null);

    /// <summary>Whether another cell says the same, perhaps in other characters.</summary>
    public bool IsSame(CellNumber other) =>
        Printed.Value == other.Printed.Value && Marks?.Scale == other.Marks?.Scale && Literal.Scale == other.Literal.Scale
            && Literal.Unit?.Span.Text == other.Literal.Unit?.Span.Text;

    /// <summary>The number, or null when it is none.</summary>
    public static CellNumber? Read(TableCell cell)
    {
        if (PrintedNumber.TryParse(cell.Text, out var whole))
        {
            return new CellNumber(new NumberSyntax(cell.Span, whole.Digits, whole.Suffix, null, null), whole);
        }

        var text = PrintedText.Plain(cell.Text);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && PrintedNumber.TryParse(text[..space], out var number) && number.Suffix.Length == 0
            && Parser.ParseExpression(new SourceText(cell.Span.Source.Path, "1" + text[space..]), []) is NumberSyntax { Suffix: "" } words
            ? new CellNumber(words with { Span = cell.Span, Value = number.Digits }, number)
            : Marked(cell);
    }

    private static CellNumber? Marked(TableCell cell) =>
        CellMarks.Read(cell.Text) is var (digits, marks) && PrintedNumber.TryParse(digits, out var number) && number.Suffix.Length == 0
        ? new CellNumber(new NumberSyntax(cell.Span, number.Digits, "", null, null), number) { Marks = marks }
        : null;
}
