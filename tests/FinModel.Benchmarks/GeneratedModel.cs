using System.Globalization;
using System.Text;

namespace FinModel.Benchmarks;

/// <summary>A model of so many blocks of ten lines, which look back and sideways, one of them around a circle.</summary>
internal sealed class GeneratedModel : IDisposable
{
    private const int Actuals = 4;
    private const int LinesOfABlock = 10;

    private readonly ScratchFolder _folder = new();
    private readonly int _blocks;
    private readonly string[] _periods;

    private GeneratedModel(int blocks, string[] periods, string timelines)
    {
        (_blocks, _periods) = (blocks, periods);
        _folder.Write("model.fin", Head(timelines) + string.Concat(Enumerable.Range(0, blocks).Select(Block)));
        _folder.Write("data/history.csv", Table("id", "source", periods[..Actuals], History));
        _folder.Write("data/inputs.csv", Table("id,unit,all", "source", periods[Actuals..], Inputs));
    }

    /// <summary>Larger than a company's: 2,000 lines over 20 years.</summary>
    public static GeneratedModel OfYears() => new(200, [.. Enumerable.Range(2020, 20).Select(y => Invariant($"{y}"))], "years");

    /// <summary>As large as a company's gets: 500 lines over ten years of quarters, with the years beside them.</summary>
    public static GeneratedModel OfQuarters() => new(
        50,
        [.. Enumerable.Range(24, 10).SelectMany(y => Enumerable.Range(1, 4).Select(q => Invariant($"{q}Q{y}")))],
        "quarters");

    /// <summary>Where it stands.</summary>
    public string Path => _folder.Path;

    /// <summary>How large it is.</summary>
    public string Description =>
        Invariant($"{_blocks * LinesOfABlock:N0} lines × {_periods.Length} {(_periods[0].Contains('Q', StringComparison.Ordinal) ? "quarters" : "years")}");

    public void Dispose() => _folder.Dispose();

    private string Head(string timelines) => $"""
        model generated "Generated"
        timeline {timelines} {string.Join(' ', _periods.Select((p, i) => p + (i < Actuals ? 'A' : 'E')))}
        {(timelines == "quarters" ? "timeline years 2024A " + string.Join(' ', Enumerable.Range(2025, 9).Select(y => Invariant($"{y}E"))) : "")}
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

    private IEnumerable<string> Inputs(int i) =>
        [Invariant(
            $"growth_{i},%,,{string.Join(',', Enumerable.Range(0, _periods.Length - Actuals).Select(y => Invariant($"{1 + ((i + y) % 9)}.5%")))},generated")];

    private string Table(string first, string last, IEnumerable<string> periods, Func<int, IEnumerable<string>> rows) =>
        new StringBuilder(Invariant($"{first},{string.Join(',', periods)},{last}\n")).AppendJoin('\n', Enumerable.Range(0, _blocks).SelectMany(rows))
            .Append('\n').ToString();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
