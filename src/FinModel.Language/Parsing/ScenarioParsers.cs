using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Scenarios, their assignments, and references to a cell.</summary>
internal static class ScenarioParsers
{
    private static readonly string[] Operators = ["=", "+=", "-=", "*="];

    public static DeclarationSyntax Scenario(BlockReader reader)
    {
        reader.Line.Take();
        var name = reader.Line.Name("the scenario's name");
        var label = reader.Line.Label();
        var extends = reader.Line.NameAfter("extends");
        return new ScenarioSyntax(reader.Span, name, label, extends, reader.Clauses(clause => Assignment(clause.Line)));
    }

    public static AssignmentSyntax Assignment(LineCursor line)
    {
        var target = Reference(line);
        var @operator = Array.Find(Operators, line.Accept);
        if (@operator is null)
        {
            line.Fail("`=`, `+=`, `-=` or `*=`");
        }

        var value = ValueParser.Parse(line);
        var because = line.TextAfter("because");
        return new AssignmentSyntax(line.LineSpan, target.Line, target.Member, target.Period, @operator ?? "=", value, because);
    }

    public static CellReferenceSyntax Reference(LineCursor line)
    {
        var name = line.Name("a line or an input");
        var member = line.Accept(".") ? line.Name("a member") : null;
        var period = line.Accept("@") ? PeriodParser.Reference(line) : null;
        return new CellReferenceSyntax(line.LineSpan, name, member, period);
    }
}
