using FinModel.Core.Time;

namespace FinModel.Compiler.Plans;

/// <summary>
/// Where a value belongs, as the key of a dictionary. It is a class of plain parts because a dictionary over a tuple of structs cannot be compiled ahead:
/// every one of them would cost each start of the command milliseconds.
/// </summary>
internal sealed record CellKey(string? Table, string Line, int Member, int Period)
{
    /// <summary>The key of a cell, or of a figure in a table; a value for all time has no period.</summary>
    public static CellKey Of(string line, int member, Period? period, string? table = null) =>
        new(table, line, member, period is { } p ? (p.Index * 16) + (int)p.Frequency : -1);
}
