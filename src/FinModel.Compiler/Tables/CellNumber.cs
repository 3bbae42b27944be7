using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>The number in a cell with what stands behind it: <c>1,266</c>, <c>(5%)</c>, <c>12.5 million HKD</c>.</summary>
internal static class CellNumber
{
    /// <summary>The number, or null when it is none.</summary>
    public static NumberSyntax? Read(TableCell cell)
    {
        if (PrintedNumber.TryParse(cell.Text, out var whole))
        {
            return new NumberSyntax(cell.Span, whole.Digits, whole.Suffix, null, null);
        }

        var text = PrintedText.Plain(cell.Text);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && PrintedNumber.TryParse(text[..space], out var number) && number.Suffix.Length == 0
            && Parser.ParseExpression(new SourceText(cell.Span.Source.Path, "1" + text[space..]), []) is NumberSyntax { Suffix: "" } words
            ? words with { Span = cell.Span, Value = number.Digits }
            : null;
    }
}
