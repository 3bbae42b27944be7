using System.Globalization;
using System.Text;

namespace FinModel.Benchmarks;

/// <summary>A model of 2,000 lines and 20 years: 200 blocks that look back and sideways, one of them around a circle.</summary>
internal static class GeneratedModel
{
    public const string Description = "2,000 lines × 20 periods";

    private const int Blocks = 200;
    private const int FirstYear = 2020;
    private const int Actuals = 4;
    private const int Years = 20;

    public static ScratchFolder Write()
    {
        var folder = new ScratchFolder();
        folder.Write("model.fin", Head() + string.Concat(Enumerable.Range(0, Blocks).Select(Block)));
        folder.Write("data/history.csv", Table("id", "source", Enumerable.Range(FirstYear, Actuals), History));
        folder.Write("data/inputs.csv", Table("id,unit,all", "source", Enumerable.Range(FirstYear + Actuals, Years - Actuals), Inputs));
        return folder;
    }

    private static string Head() => $"""
        model generated "Generated"
        timeline years {string.Join(' ', Enumerable.Range(FirstYear, Years).Select(y => Invariant($"{y}{(y < FirstYear + Actuals ? 'A' : 'E')}")))}
        currency CNY million
        inputs "inputs.csv"
        table history "history.csv" rows id
        statement blocks "Blocks"
        circle interest_0
        check balance_moves_by_profit "The balance moves by the profit"
          balance_0 - balance_0[-1] = profit_0 within 1e-9 * balance_0

        """;

    private static string Block(int i) => Invariant($"""

        input growth_{i} : ratio percent "Growth {i}"
        line sales_{i} : flow money "Sales {i}"
          actual data
          estimate sales_{i}[-1] * (1 + growth_{i})
        line cost_{i} : flow money "Cost {i}" deducted
          = 60% * sales_{i} + 1% * sales_{Math.Max(0, i - 1)}
        line gross_{i} : flow money "Gross profit {i}" subtotal
          = sales_{i} - cost_{i}
        line interest_{i} : flow money "Interest {i}"
          estimate 3% * {(i == 0 ? "(balance_0 + balance_0[-1]) / 2" : Invariant($"balance_{i}[-1]"))}
        line tax_{i} : flow money "Tax {i}" deducted
          estimate 25% * max(0, gross_{i} + interest_{i})
        line profit_{i} : flow money "Profit {i}" total
          estimate gross_{i} + interest_{i} - tax_{i}
        line balance_{i} : stock money "Balance {i}"
          actual data
          estimate balance_{i}[-1] + profit_{i}
        line margin_{i} : ratio percent "Margin {i}"
          = gross_{i} / sales_{i}
        line mean_margin_{i} : ratio percent "Mean margin {i}"
          estimate average(margin_{i}[-3..-1])

        """);

    private static IEnumerable<string> History(int i) =>
    [
        Invariant($"sales_{i},{string.Join(',', Enumerable.Range(0, Actuals).Select(y => Invariant($"{100 + i + (7 * y)}.5")))},generated"),
        Invariant($"balance_{i},{string.Join(',', Enumerable.Range(0, Actuals).Select(y => Invariant($"{50 + i + (11 * y)}.25")))},generated"),
    ];

    private static IEnumerable<string> Inputs(int i) =>
        [Invariant($"growth_{i},%,,{string.Join(',', Enumerable.Range(0, Years - Actuals).Select(y => Invariant($"{1 + ((i + y) % 9)}.5%")))},generated")];

    private static string Table(string first, string last, IEnumerable<int> years, Func<int, IEnumerable<string>> rows) =>
        new StringBuilder(Invariant($"{first},{string.Join(',', years)},{last}\n")).AppendJoin('\n', Enumerable.Range(0, Blocks).SelectMany(rows)).Append('\n').ToString();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
