using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Checks and audits: the condition may stand on the declaration's own line or on the first under it.</summary>
internal static class CheckParsers
{
    public static DeclarationSyntax Check(BlockReader reader)
    {
        var isAudit = reader.Line.Take().Text == "audit";
        var name = reader.Line.Name("the name of the check");
        var label = reader.Line.Label();
        var isWarning = !isAudit && reader.Line.Accept("warning");
        var own = reader.Line.AtEnd ? null : Read(reader.Line);
        var clauses = reader.Clauses<object>(clause => clause.Line.Current.IsWord("because") ? Because(clause) : Read(clause.Line));
        var condition = own ?? clauses.OfType<Condition>().FirstOrDefault();
        if (condition is null && !reader.Line.HasFailed)
        {
            reader.Line.Fail("what must hold");
        }

        return new CheckSyntax(
            reader.Span, isAudit, isWarning, name, label, condition?.Expression ?? new ErrorSyntax(reader.Span), condition?.Within,
            [.. clauses.OfType<BecauseSyntax>()]);
    }

    private static Condition Read(LineCursor line)
    {
        var expression = ExpressionParser.Parse(line);
        return new Condition(expression, line.Accept("within") ? ExpressionParser.ParseSum(line) : null);
    }

    private static BecauseSyntax Because(BlockReader reader)
    {
        reader.Line.Take();
        var periods = new List<PeriodReferenceSyntax>();
        while (reader.Line.Current.Kind is TokenKind.Number)
        {
            periods.Add(PeriodParser.Reference(reader.Line));
        }

        return new BecauseSyntax(reader.Span, periods, reader.Line.Label());
    }

    private sealed record Condition(ExpressionSyntax Expression, ExpressionSyntax? Within);
}
