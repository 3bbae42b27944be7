using FinModel.Compiler.Symbols;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>Which statements are printed for which periods of the timeline that calculates: those of which a table has any figure.</summary>
internal static class PrintedStatements
{
    public static HashSet<(string Statement, Period Period)> Of(ModelSymbols symbols)
    {
        var printed = new HashSet<(string, Period)>();
        foreach (var figure in symbols.TableList.SelectMany(t => t.Figures))
        {
            if (figure is { Line.Statement: { } statement, Period: { } period })
            {
                printed.Add((statement, period));
                if (LastPartOf(period, symbols) is { } last)
                {
                    printed.Add((statement, last));
                }
            }
        }

        return printed;
    }

    // A year is printed where its last quarter is implied.
    private static Period? LastPartOf(Period period, ModelSymbols symbols) =>
        symbols.Locate(period) is var (timeline, index) && timeline > 0 && symbols.Calculating.PartsOf(symbols.Timelines[timeline].Periods[index]) is { Count: > 0 } parts
            ? symbols.Calculating.Periods[parts[^1]].Period : null;
}
