namespace FinModel.Compiler.Plans;

/// <summary>A statement as it is laid out for people.</summary>
/// <param name="Name">Its identifier.</param>
/// <param name="Label">Its title.</param>
/// <param name="Rows">Headers and lines, in order.</param>
/// <param name="IsAside">Whether the page of a run only names it, because it is looked at by itself.</param>
public sealed record PlanStatement(string Name, PlanLabel Label, IReadOnlyList<PlanRow> Rows, bool IsAside);
