namespace FinModel.Compiler.Binding;

/// <summary>A period in brackets: so many periods away, or a place on a timeline.</summary>
internal readonly record struct BoundPeriod(int? Offset, bool IsInYears, int Timeline, int Index);
