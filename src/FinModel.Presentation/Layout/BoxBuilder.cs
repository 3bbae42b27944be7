namespace FinModel.Presentation.Layout;

/// <summary>Collects the figures of a box; what follows each other over the same members becomes a grid.</summary>
internal sealed class BoxBuilder
{
    private readonly List<StatementBox> _blocks = [];
    private readonly List<StatementRow> _rows = [];
    private readonly List<MemberGridColumn> _columns = [];
    private readonly List<StatementRow> _gridRows = [];
    private IReadOnlyList<string> _members = [];

    public IReadOnlyList<StatementBox> Build()
    {
        CloseGrid();
        CloseRows();
        return _blocks;
    }

    public void Add(StatementRow row)
    {
        CloseGrid();
        _rows.Add(row);
    }

    /// <summary>A line over members: its heading, and a row for each.</summary>
    public void Add(StatementRow heading, IReadOnlyList<StatementRow> members)
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
        _columns.Add(
            new MemberGridColumn(heading.Label, members[0].Unit, [.. members.Select(m => m.Cells[0])]) { Origins = [.. members.Select(m => m.Origin)] });
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
            _blocks.Add(new StatementBox([.. _gridRows], new MemberGrid(_members, [.. _columns])));
        }

        _columns.Clear();
        _gridRows.Clear();
        _members = [];
    }

    private void CloseRows()
    {
        if (_rows.Count > 0)
        {
            _blocks.Add(new StatementBox([.. _rows], null));
        }

        _rows.Clear();
    }
}
