using FinModel.Compiler.Plans;

namespace FinModel.Drafts.Mapping;

/// <summary>Which of a model's statements is that of income: the first in which something flows.</summary>
internal static class IncomeStatement
{
    /// <summary>Its name.</summary>
    public static string NameIn(Plan plan) =>
        plan.Statements.First(s => plan.Lines.Any(l => l.Kind == LineKind.Flow && l.Statement == s.Name)).Name;
}
