using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Charts and what-if tables: what a workbook shows beside the statements.</summary>
internal static class ChartParsers
{
    private static readonly string[] Kinds = ["column", "stacked", "line", "points", "scenarios", "range", "between", "mark"];

    public static DeclarationSyntax Chart(BlockReader reader)
    {
        reader.Line.Take();
        var name = reader.Line.Name("the chart's name");
        var label = reader.Line.Label();
        return new ChartSyntax(reader.Span, name, label, reader.Clauses(clause => Series(clause, name.Name)));
    }

    public static DeclarationSyntax Sensitivity(BlockReader reader)
    {
        reader.Line.Take();
        var output = ScenarioParsers.Reference(reader.Line);
        var label = reader.Line.Label();
        return new SensitivitySyntax(reader.Span, output, label, reader.Clauses(clause => ScenarioParsers.Assignment(clause.Line)));
    }

    private static ChartSeriesSyntax? Series(BlockReader clause, string owner)
    {
        if (!Array.Exists(Kinds, clause.Line.Current.IsWord))
        {
            clause.UnknownClause($"`{owner}`",
                "column LINE, stacked LINE, line LINE, points LINE, scenarios LINE, range LINE, between LOW HIGH (or LOW MIDDLE HIGH), mark LINE");
            return null;
        }

        var kind = clause.Line.Name();
        var line = clause.Line.Name("a line");
        if (kind.Name != "between")
        {
            return new ChartSeriesSyntax(clause.Span, kind, line, null, null);
        }

        var next = clause.Line.Name("a line");
        return clause.Line.AtEnd
            ? new ChartSeriesSyntax(clause.Span, kind, line, next, null)
            : new ChartSeriesSyntax(clause.Span, kind, line, clause.Line.Name("a line"), next);
    }
}
