using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Expectations;

/// <summary>What a row of expectations is about.</summary>
/// <param name="Line">The line.</param>
/// <param name="Member">Its member, or null.</param>
/// <param name="Cell">The cell; null where the model has no value to hold it against (reported).</param>
internal sealed record ExpectedCell(PlanLine Line, PlanMember? Member, PlanCell? Cell);
