using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Tests.Models;

namespace FinModel.Tests.Relations;

/// <summary>
/// Larkmoor written otherwise: in halves or quarters, in another scale, with more shares. Its flows are spread evenly over each year: no working capital,
/// no interest on cash and the same debt all the time, so that a year and its parts hold the same.
/// </summary>
internal sealed record Twin
{
    private static readonly string[] Years = ["2022", "2023", "2024", "2025", "2026", "2027"];

    private static readonly string[] LeftOut = ["inventories", "trade_receivables", "trade_payables"];

    private static readonly HashSet<string> Stocks = [.. InventedModels.Model("larkmoor").Plan.Lines.Where(l => l.Kind == LineKind.Stock).Select(l => l.Name)];

    /// <summary>The parts of a year: 1, 2 or 4.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>What all money is multiplied by.</summary>
    public double Money { get; init; } = 1;

    /// <summary>What all share counts are multiplied by.</summary>
    public double Shares { get; init; } = 1;

    /// <summary>The scale in which money and shares are typed.</summary>
    public string Scale { get; init; } = "million";

    /// <summary>The last year of the forecast.</summary>
    public int LastYear { get; init; } = 2027;

    /// <summary>Where the years of its companies end, with all days moved as far: <c>year ends 30 September</c>.</summary>
    public OtherYears YearEnd { get; init; } = OtherYears.None;

    /// <summary>Whether the periods with names are the last parts of their years.</summary>
    public bool NamesParts { get; init; }

    /// <summary>Loads the company from its own text.</summary>
    public Company Load()
    {
        using var folder = new TemporaryFolder();
        folder.Write("larkmoor/model.fin", Model());
        folder.Write("larkmoor/data/history.csv", History());
        folder.Write("larkmoor/data/inputs.csv", Inputs());
        folder.Write("larkmoor/data/peers.csv", Peers());
        return new Company(FinancialModel.Load(folder.At("larkmoor")));
    }

    private static string Read(string path) => Repository.Read("tests", "models", "larkmoor", path);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Rows(string file) => Repository.Read("tests", "models", "larkmoor", "data", file).TrimEnd().Split('\n');

    private IEnumerable<string> PartsOf(string year) => Parts switch
    {
        1 => [year],
        2 => [$"1H{year[2..]}", $"2H{year[2..]}"],
        _ => Enumerable.Range(1, 4).Select(q => $"{q}Q{year[2..]}"),
    };

    private string Model()
    {
        string Periods(string from, string to) => string.Join(' ', Labels(from, to).Select(p => p.Label));
        var unit = Parts == 1 ? "years" : Parts == 2 ? "halves" : "quarters";
        var view = Parts == 1 ? "" : $"timeline years 2023A 2024A {string.Join(' ', Forecast().Select(y => y + "E"))} before 2022A\n";
        var model = Read("model.fin")
            .Replace("timeline years 2023A 2024A 2025E 2026E 2027E before 2022A\n",
                $"timeline {unit} {Periods("2023", $"{LastYear}")} before {Periods("2022", "2022")}{YearEnd.Words}\n{view}", StringComparison.Ordinal)
            .Replace("dividends_paid[-1]", "dividends_paid[-1 year]", StringComparison.Ordinal)
            .Replace("currency CNY million", $"currency CNY {Scale}", StringComparison.Ordinal);
        return NamesParts
            ? model.Replace("target_year 2026", $"target_year {PartsOf("2026").Last()}", StringComparison.Ordinal)
                .Replace("balance_date 2024", $"balance_date {PartsOf("2024").Last()}", StringComparison.Ordinal)
            : model;
    }

    private IEnumerable<string> Forecast() => Enumerable.Range(2025, LastYear - 2024).Select(y => $"{y}");

    private IEnumerable<(string Label, string Year)> Labels(string from, string to) =>
        Enumerable.Range(int.Parse(from, CultureInfo.InvariantCulture),
            int.Parse(to, CultureInfo.InvariantCulture) - int.Parse(from, CultureInfo.InvariantCulture) + 1)
            .SelectMany(y => PartsOf($"{y}").Select(p => (p + (y < 2025 ? "A" : "E"), $"{y}")));

    private string History()
    {
        var table = Rows("history.csv").Skip(1).Select(r => r.Split(',')).ToDictionary(r => r[0], r => r[1..4]);
        for (var year = 0; year < 3; year++)
        {
            var tied = Number(table["inventories"][year]) + Number(table["trade_receivables"][year]) - Number(table["trade_payables"][year]);
            table["cash"][year] = Text(Number(table["cash"][year]) + tied);
        }

        var rows = table.Select(row => $"{row.Key},{string.Join(',', Enumerable.Range(0, 3).SelectMany(year => Spread(row.Key, row.Value, year)))},invented");
        return $"id,{string.Join(',', Years.Take(3).SelectMany(PartsOf))},source\n{string.Join('\n', rows)}\n";
    }

    // A flow comes evenly, a balance moves evenly.
    private IEnumerable<string> Spread(string id, string[] years, int year)
    {
        var factor = LeftOut.Contains(id) ? 0 : id == "shares_outstanding" ? Shares : Money;
        for (var part = 1; part <= Parts; part++)
        {
            var before = Number(years[Math.Max(0, year - 1)].Length == 0 ? "0" : years[Math.Max(0, year - 1)]);
            yield return years[year].Length == 0 ? ""
                : Stocks.Contains(id) ? Text(factor * (before + ((Number(years[year]) - before) * part / Parts)))
                : Text(factor * Number(years[year]) / Parts);
        }
    }

    private string Inputs()
    {
        var rows =
            Rows("inputs.csv").Skip(1).Select(r => r.Split(','))
                .Select(r => $"{r[0]},{r[1].Replace("million", Scale, StringComparison.Ordinal)},{Value(r[0], r[1], r[2])},invented");
        return $"id,unit,all,source\n{string.Join('\n', rows)}\nhighest_terminal_share,%,95%,invented\n";
    }

    private string Value(string id, string unit, string text) => (id, unit) switch
    {
        ("receivable_days" or "inventory_days" or "payable_days" or "long_term_debt_change", _) => "0",
        ("cash_yield", _) => "0%",
        (_, "million shares") => Text(Number(text) * Shares),
        (_, "CNY million" or "HKD million") => Text(Number(text) * Money),
        (_, "HKD/share" or "CNY/share") => Text(Number(text) * Money / Shares),
        (_, "date") => YearEnd.Moved(text),
        _ => text,
    };

    private string Peers()
    {
        var rows = Rows("peers.csv").Select(r => r.Split(',')).ToList();
        for (var year = 2028; year <= LastYear; year++)
        {
            rows = rows.ConvertAll(
                r => (string[])[.. r, r[6].Replace("2027", $"{year}", StringComparison.Ordinal), r[9].Replace("2027", $"{year}", StringComparison.Ordinal)]);
        }

        var columns = rows[0].Select((name, i) => (Name: name, Index: i)).ToList();
        var texts =
            rows.Select(
                (row, line) =>
                    string.Join(',',
                        columns.SelectMany(
                            c => c.Index < 3 ? [row[c.Index]] : line == 0 ? Headings(c.Name) : Enumerable.Repeat(Text(Number(row[c.Index]) / Parts), Parts))));
        return string.Join('\n', texts) + "\n";
    }

    private IEnumerable<string> Headings(string column)
    {
        var at = column.LastIndexOf('_');
        return PartsOf(column[(at + 1)..^1]).Select(p => $"{column[..at]}_{p}{column[^1]}");
    }
}
