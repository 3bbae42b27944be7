using FinModel.Compiler.Symbols;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>The figures of all tables, by whose they are; the first table that prints one wins.</summary>
internal sealed class Figures
{
    private readonly Dictionary<(string? Table, LineSymbol Line, int Member, Period? Period), TableFigure> _figures = [];

    public Figures(ModelSymbols symbols)
    {
        foreach (var table in symbols.TableList)
        {
            foreach (var figure in table.Figures)
            {
                var member = figure.Member?.Index ?? 0;
                _figures.TryAdd((null, figure.Line, member, figure.Period), figure);
                _figures.TryAdd((table.Name, figure.Line, member, figure.Period), figure);
            }
        }
    }

    /// <summary>The figure in a table, or in the first that has it; a constant has no period.</summary>
    public TableFigure? Find(TableSymbol? table, LineSymbol line, MemberSymbol? member, Period? period) =>
        _figures.GetValueOrDefault((table?.Name, line, member?.Index ?? 0, line.IsConstant ? null : period));
}
