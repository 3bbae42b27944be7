using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>Which statements tables print for which periods of the timeline that calculates: what they leave out there is not there, and of other
/// periods nothing is known.</summary>
internal sealed class PrintedStatements
{
    private readonly HashSet<(string Statement, Period Period)> _any = [];
    private readonly HashSet<(string Statement, Period Period)> _flows = [];

    public PrintedStatements(ModelSymbols symbols)
    {
        foreach (var figure in symbols.TableList.SelectMany(t => t.Figures))
        {
            if (figure is { Line.Statement: { } statement, Period: { } period })
            {
                Add(figure.Line.Kind, statement, period);
                if (LastPartOf(period, symbols) is { } last)
                {
                    Add(figure.Line.Kind, statement, last);
                }
            }
        }
    }

    /// <summary>Whether the statement of a line is printed for a period. A balance alone, as that of the day before the first year, says nothing of
    /// flows.</summary>
    public bool Has(LineSymbol line, Period period) =>
        line.Statement is not { } statement || (line.Kind == LineKind.Stock ? _any : _flows).Contains((statement, period));

    private void Add(LineKind kind, string statement, Period period)
    {
        _any.Add((statement, period));
        if (kind == LineKind.Flow)
        {
            _flows.Add((statement, period));
        }
    }

    // A year is printed where its last quarter is implied.
    private static Period? LastPartOf(Period period, ModelSymbols symbols) =>
        symbols.Locate(period) is var (timeline, index) && timeline > 0
            && symbols.Calculating.PartsOf(symbols.Timelines[timeline].Periods[index]) is { Count: > 0 } parts
            ? symbols.Calculating.Periods[parts[^1]].Period : null;
}
