using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Expanding;

/// <summary>The figures of all tables, by the place of the cell that they are of; the first table that prints one wins.</summary>
internal sealed class Figures
{
    private readonly ModelSymbols _symbols;
    private readonly DraftGrid _grid;
    private readonly TableFigure?[] _first;
    private readonly Dictionary<string, Dictionary<int, TableFigure>> _ofTables = new(StringComparer.Ordinal);

    public Figures(ModelSymbols symbols, DraftGrid grid)
    {
        (_symbols, _grid, _first) = (symbols, grid, new TableFigure?[grid.All.Count]);
        foreach (var table in symbols.TableList)
        {
            _ofTables.TryAdd(table.Name, []);
            foreach (var figure in table.Figures)
            {
                // Of what has periods there are figures on a timeline only.
                var (timeline, index) = figure.Period is { } period ? symbols.Locate(period)!.Value : (0, -1);
                var place = grid.PlaceOf(figure.Line, figure.Member, timeline, index);
                _first[place] ??= figure;
                _ofTables[table.Name].TryAdd(place, figure);
            }
        }
    }

    /// <summary>The figure in a table, or in the first that has it, for a place on a timeline; a constant has none.</summary>
    public TableFigure? Find(TableSymbol? table, LineSymbol line, MemberSymbol? member, int timeline, int index)
    {
        if (!line.IsConstant)
        {
            if (index < 0 || index >= _symbols.Timelines[timeline].Periods.Count)
            {
                return null;
            }

            // Of timelines that share a period, figures are of the first.
            (timeline, index) = _symbols.Locate(_symbols.Timelines[timeline].Periods[index].Period)!.Value;
        }

        var place = _grid.PlaceOf(line, member, timeline, index);
        return table is null ? _first[place] : _ofTables[table.Name].GetValueOrDefault(place);
    }
}
