namespace FinModel.Cli.Rendering.Sheets;

/// <summary>Collects the figures of a box; what follows each other over the same members becomes a grid.</summary>
internal sealed class BoxBuilder
{
    private readonly List<SheetBlock> _blocks = [];
    private readonly List<SheetRow> _rows = [];
    private readonly List<SheetGridColumn> _columns = [];
    private readonly List<SheetRow> _gridRows = [];
    private IReadOnlyList<string> _members = [];

    public IReadOnlyList<SheetBlock> Build()
    {
        CloseGrid();
        CloseRows();
        return _blocks;
    }

    public void Add(SheetRow row)
    {
        CloseGrid();
        _rows.Add(row);
    }

    /// <summary>A line over members: its heading, and a row for each.</summary>
    public void Add(SheetRow heading, IReadOnlyList<SheetRow> members)
    {
        IReadOnlyList<string> names = [.. members.Select(m => m.Label)];
        var isOfOneUnit = members.All(m => m.Unit == members[0].Unit);
        if (!isOfOneUnit || !names.SequenceEqual(_members))
        {
            CloseGrid();
        }

        if (!isOfOneUnit || members.Count == 0)
        {
            _rows.AddRange([heading, .. members]);
            return;
        }

        _members = names;
        _columns.Add(new SheetGridColumn(heading.Label, members[0].Unit, [.. members.Select(m => m.Cells[0])]));
        _gridRows.AddRange([heading, .. members]);
    }

    // One line alone is as good as a list.
    private void CloseGrid()
    {
        if (_columns.Count == 1)
        {
            _rows.AddRange(_gridRows);
        }
        else if (_columns.Count > 1)
        {
            CloseRows();
            _blocks.Add(new SheetBlock([.. _gridRows], new SheetGrid(_members, [.. _columns])));
        }

        _columns.Clear();
        _gridRows.Clear();
        _members = [];
    }

    private void CloseRows()
    {
        if (_rows.Count > 0)
        {
            _blocks.Add(new SheetBlock([.. _rows], null));
        }

        _rows.Clear();
    }
}
