using FinModel.Core.Time;

namespace FinModel.Tests.Relations;

/// <summary>The same company under another fiscal year: every day of it comes as many days earlier as its years end earlier.</summary>
/// <param name="End">As the model says it, <c>30 September</c>.</param>
/// <param name="DaysEarlier">Days from there to the end of December.</param>
internal sealed record OtherYears(string End, int DaysEarlier)
{
    public static OtherYears None { get; } = new("", 0);

    /// <summary>Libraries that it uses besides.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>What its peers' table maps instead.</summary>
    public IReadOnlyList<(string From, string To)> Renamed { get; init; } = [];

    /// <summary>More rows of its inputs.</summary>
    public string Inputs { get; init; } = "";

    /// <summary>What its model declares besides.</summary>
    public string More { get; init; } = "";

    public string Words => End.Length == 0 ? "" : $" year ends {End}";

    /// <summary>A day moved as far as the year's end.</summary>
    public string Moved(string day) => CalendarDate.TryParse(day, out var number) ? CalendarDate.Text(number - DaysEarlier)! : day;

    /// <summary>Larkmoor as it is written, but for its days.</summary>
    public Company Larkmoor()
    {
        using var folder = new TemporaryFolder();
        string Read(string path) => Repository.Read("tests", "models", "larkmoor", path);
        var model = Read("model.fin").Replace("before 2022A", "before 2022A" + Words, StringComparison.Ordinal);
        folder.Write("larkmoor/model.fin",
            Renamed.Aggregate(model, (text, name) => text.Replace(name.From, name.To, StringComparison.Ordinal))
                + string.Concat(Uses.Select(u => $"use {u}\n")) + More);
        folder.Write("larkmoor/data/history.csv", Read("data/history.csv"));
        folder.Write("larkmoor/data/peers.csv", Read("data/peers.csv"));
        folder.Write("larkmoor/data/inputs.csv",
            string.Join('\n', Read("data/inputs.csv").Split('\n').Select(row => string.Join(',', row.Split(',').Select(Moved)))) + Inputs);
        return new Company(FinancialModel.Load(folder.At("larkmoor")));
    }
}
