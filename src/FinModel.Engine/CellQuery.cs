using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel;

/// <summary>A line, perhaps one member of it, perhaps in one period, asked for by name.</summary>
public sealed record CellQuery(PlanLine Line, PlanMember? Member, Period? Period);
