using FinModel.Data.Workbooks;
using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Importing;

/// <summary>A cell that holds something else than it was exported with.</summary>
/// <param name="Expected">The cell as it was exported.</param>
/// <param name="Found">The cell now; blank where it was emptied.</param>
/// <param name="Pair">The sheet.</param>
/// <param name="Place">Where it is now: <c>'Inputs'!H12</c>.</param>
internal sealed record CellEdit(SnapshotCell Expected, RawCell Found, SheetPair Pair, string Place)
{
    /// <summary>Whether a formula lost what it reads: a row, a column or a sheet was taken out, and many cells at once look changed.</summary>
    public bool IsBroken => Expected.Formula is not null && Found.Formula?.Contains("#REF!", StringComparison.Ordinal) == true;
}
