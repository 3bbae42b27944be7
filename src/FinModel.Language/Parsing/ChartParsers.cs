using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Charts and what-if tables: what a workbook shows beside the statements.</summary>
internal static class ChartParsers
{
    private static readonly string[] Kinds = ["column", "stacked", "line", "scenarios", "range", "between", "mark"];

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
            clause.UnknownClause($"`{owner}`", "column LINE, stacked LINE, line LINE, scenarios LINE, range LINE, between LINE LINE, mark LINE");
            return null;
        }

        var kind = clause.Line.Name();
        return new ChartSeriesSyntax(clause.Span, kind, clause.Line.Name("a line"), kind.Name == "between" ? clause.Line.Name("a line") : null);
    }
}
