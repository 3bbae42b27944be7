using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>What is not known of the inputs, and conditions on what follows from it.</summary>
internal static class UncertaintyParsers
{
    private static readonly string[] Words = ["mean", "deviation", "from", "likely", "to"];
    private static readonly string[] Lists = ["discrete", "empirical"];
    private static readonly string[] Comparisons = ["<=", ">=", "<>", "<", ">", "="];

    public static DeclarationSyntax Uncertainty(BlockReader reader)
    {
        reader.Line.Take();
        var label = reader.Line.Label();
        var clauses = reader.Clauses<object>(clause => clause.Line.Current.IsWord("correlation") ? Correlation(clause.Line) : Factor(clause.Line));
        return new UncertaintySyntax(reader.Span, label, [.. clauses.OfType<FactorSyntax>()], [.. clauses.OfType<CorrelationSyntax>()]);
    }

    public static ConditionSyntax Condition(LineCursor line)
    {
        var target = ScenarioParsers.Reference(line);
        var comparison = Array.Find(Comparisons, line.Accept);
        if (comparison is null)
        {
            line.Fail("a comparison");
        }

        return new ConditionSyntax(line.LineSpan, target, comparison ?? "=", ValueParser.Parse(line));
    }

    private static FactorSyntax Factor(LineCursor line)
    {
        var input = ScenarioParsers.Reference(line);
        var distribution = line.Name("a distribution");
        var parts = new List<DistributionPartSyntax>();
        while (Array.Find(Words, line.Accept) is { } word)
        {
            parts.Add(Part(line, word));
        }

        while (IsValue(line.Current) || (Lists.Contains(distribution.Name) && IsWordOfValue(line.Current)))
        {
            parts.Add(Part(line, ""));
            if (line.Accept("at"))
            {
                parts.Add(Part(line, "at"));
            }

            line.Accept(",");
        }

        IReadOnlyList<CommonSyntax> commons = line.Accept("common") ? line.List(Common) : [];
        return new FactorSyntax(line.LineSpan, input, distribution, parts, line.TextAfter("because")) { Commons = commons };
    }

    private static bool IsValue(Token token) => token.Kind == TokenKind.Number || token.IsSymbol("-") || token.IsSymbol("(");

    // What is on or off, or measured in bands, has words for values.
    private static bool IsWordOfValue(Token token) =>
        token.Kind == TokenKind.Word && !token.IsWord("at") && !token.IsWord("common") && !token.IsWord("because");

    private static CommonSyntax Common(LineCursor line)
    {
        var name = line.Name("the name of a common factor");
        return new CommonSyntax(name, line.Accept("=") ? ValueParser.Parse(line) : null);
    }

    private static DistributionPartSyntax Part(LineCursor line, string word)
    {
        var start = line.Current.Span;
        return new DistributionPartSyntax(start, word, ValueParser.Parse(line));
    }

    private static CorrelationSyntax Correlation(LineCursor line)
    {
        line.Take();
        var inputs = new List<CellReferenceSyntax>();
        do
        {
            inputs.Add(ScenarioParsers.Reference(line));
        }
        while (line.Accept(","));
        line.Expect("=");
        return new CorrelationSyntax(line.LineSpan, inputs, ValueParser.Parse(line), line.TextAfter("because"));
    }
}
