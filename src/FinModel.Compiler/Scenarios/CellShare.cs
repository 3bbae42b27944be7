using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Scenarios;

/// <summary>A cell, and its share of what is given for several together.</summary>
internal sealed record CellShare(PlanCell Cell, double Share);
