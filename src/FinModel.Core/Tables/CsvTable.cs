using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Core.Tables;

/// <summary>A CSV file as read: a header and rows of the same length, every cell knowing its place.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Header">The cells of the first row.</param>
/// <param name="Rows">The other rows, blank ones left out.</param>
public sealed record CsvTable(SourceText Source, IReadOnlyList<TableCell> Header, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>Reads the same file with its heading in a later line, for files that begin with a title; null where there is no file behind it.</summary>
    public Func<int, ICollection<Diagnostic>, CsvTable>? FromLine { get; init; }

    /// <summary>The row of the file in which a figure stands, where it was read from a file with a row for each fact; null for other shapes.</summary>
    public IReadOnlyDictionary<TableCell, IReadOnlyList<TableCell>>? FactRows { get; init; }

    /// <summary>The place of a column by its heading, or −1.</summary>
    public int Column(string heading)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            if (Header[i].Text == heading)
            {
                return i;
            }
        }

        return -1;
    }
}
