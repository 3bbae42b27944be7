using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>What a typed value is to a line, and so what may stand behind its digits: under percent a plain 45 could be 45% or 4,500%, and 10% more
/// of a price is no 0.10 more.</summary>
/// <param name="Line">The line.</param>
/// <param name="Display">How its values are shown.</param>
/// <param name="Role">What the value does.</param>
internal readonly record struct ValueForm(string Line, Display Display, ValueRole Role)
{
    /// <summary>The words of a line whose values have some, or null.</summary>
    public BandWords? Words { get; private init; }

    /// <summary>A value of a declared line.</summary>
    public static ValueForm Of(LineSymbol line, ValueRole role) => new(line.Name, line.Display, role) { Words = BandWords.Of(line) };

    /// <summary>A value of a line of a plan.</summary>
    public static ValueForm Of(PlanLine line, ValueRole role) => new(line.Name, line.Display, role) { Words = BandWords.Of(line) };

    /// <summary>What cannot be meant, or null. Whether the units agree is asked elsewhere.</summary>
    /// <param name="syntax">The literal.</param>
    /// <param name="hints">What else than a percent sign would say what a plain number is.</param>
    public Diagnostic? Problem(ExpressionSyntax syntax, params Phrase[] hints)
    {
        var number = syntax as NumberSyntax ?? (syntax as UnarySyntax)?.Operand as NumberSyntax;
        if (number is null || Role == ValueRole.Factor || number.Value == 0)
        {
            return null;
        }

        var sign = syntax is UnarySyntax ? -1 : 1;
        return Role != ValueRole.Level && Display != Display.Percent && IsRate(number)
            ? ReadingDiagnostics.RelativeChange(syntax.Span, Line, number.Number * (Role == ValueRole.Decrease ? -sign : sign))
            : Display == Display.Percent ? OfPercent(number, syntax.Span, sign, hints)
            : Display == Display.Times && IsRate(number) ? ReadingDiagnostics.WrongForm(syntax.Span, Line, Display, Text(syntax.Span))
            : null;
    }

    private Diagnostic? OfPercent(NumberSyntax number, SourceSpan span, int sign, Phrase[] hints) => number switch
    {
        { Suffix: "", Scale: null, Unit: null } => ReadingDiagnostics.PlainUnderPercent(span, Line, number.Value * sign, hints),
        { Suffix: "x" } or { Word: "times" or "number" } => ReadingDiagnostics.WrongForm(span, Line, Display, Text(span)),
        _ => null,
    };

    private static Phrase Text(SourceSpan span) => $"`{span.Text}`";

    private static bool IsRate(NumberSyntax number) => number.Suffix is "%" or "pp" or "bp" || number.Word == "percent";
}
