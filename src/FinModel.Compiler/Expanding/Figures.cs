using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>The figures of all tables, by whose they are; the first table that prints one wins.</summary>
internal sealed class Figures
{
    private readonly Dictionary<CellKey, TableFigure> _figures = [];

    public Figures(ModelSymbols symbols)
    {
        foreach (var table in symbols.TableList)
        {
            foreach (var figure in table.Figures)
            {
                var member = figure.Member?.Index ?? 0;
                _figures.TryAdd(CellKey.Of(figure.Line.Name, member, figure.Period), figure);
                _figures.TryAdd(CellKey.Of(figure.Line.Name, member, figure.Period, table.Name), figure);
            }
        }
    }

    /// <summary>The figure in a table, or in the first that has it; a constant has no period.</summary>
    public TableFigure? Find(TableSymbol? table, LineSymbol line, MemberSymbol? member, Period? period) =>
        _figures.GetValueOrDefault(CellKey.Of(line.Name, member?.Index ?? 0, line.IsConstant ? null : period, table?.Name));
}
