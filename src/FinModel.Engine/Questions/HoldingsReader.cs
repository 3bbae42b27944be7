using FinModel.Analysis.Portfolios;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;

namespace FinModel.Questions;

/// <summary>Reads what a portfolio holds: a row for each company, with its model, and shares or a weight.</summary>
public static class HoldingsReader
{
    private const string Note = "note";

    // A column is known by its word in either language.
    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["model"] = "model",
        ["模型"] = "model",
        ["shares"] = "shares",
        ["股数"] = "shares",
        ["weight"] = "weight",
        ["权重"] = "weight",
        ["rate"] = "rate",
        ["汇率"] = "rate",
        [Note] = Note,
        ["备注"] = Note,
    };

    /// <summary>The holdings, and whether their quantities are weights; null, with diagnostics added, when something cannot be read.</summary>
    /// <param name="table">The table.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static (IReadOnlyList<Holding> Holdings, bool AreWeights)? Read(CsvTable table, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var before = diagnostics.Count;
        var places = Places(table, diagnostics);
        if (!places.ContainsKey("model") || places.ContainsKey("shares") == places.ContainsKey("weight"))
        {
            return null;
        }

        var areWeights = places.ContainsKey("weight");
        if (areWeights && places.TryGetValue("rate", out var rate) && table.Rows.Any(row => !row[rate].IsBlank))
        {
            diagnostics.Add(QuestionDiagnostics.HoldingsColumn(
                table.Header[rate].Span, "a weight is a share of the whole in any currency, so that no `rate` can change it"));
        }

        var holdings = table.Rows.Select(row => Read(row, places, areWeights, diagnostics)).ToList();
        if (holdings.Count == 0)
        {
            diagnostics.Add(QuestionDiagnostics.HoldingsColumn(table.Header[0].Span, "nothing is held: there is no row below the heading"));
        }

        return diagnostics.Count > before ? null : ([.. holdings.Select(h => h!)], areWeights);
    }

    private static Dictionary<string, int> Places(CsvTable table, List<Diagnostic> diagnostics)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < table.Header.Count; i++)
        {
            var heading = table.Header[i];
            if (!Columns.TryGetValue(PrintedText.Plain(heading.Text), out var column))
            {
                diagnostics.Add(QuestionDiagnostics.HoldingsColumn(heading.Span, $"holdings have no column `{heading.Text}`"));
            }
            else if (!places.TryAdd(column, i) && column != Note)
            {
                diagnostics.Add(QuestionDiagnostics.HoldingsColumn(heading.Span, $"the column `{column}` is there twice"));
            }
        }

        if (!places.ContainsKey("model"))
        {
            diagnostics.Add(QuestionDiagnostics.HoldingsColumn(table.Header[0].Span, "the column `model` is missing"));
        }

        if (places.ContainsKey("shares") == places.ContainsKey("weight"))
        {
            diagnostics.Add(QuestionDiagnostics.HoldingsColumn(table.Header[0].Span, "how much is held is in one column, `shares` or `weight`"));
        }

        return places;
    }

    private static Holding? Read(IReadOnlyList<TableCell> row, Dictionary<string, int> places, bool areWeights, List<Diagnostic> diagnostics)
    {
        var model = row[places["model"]];
        if (model.IsBlank)
        {
            diagnostics.Add(QuestionDiagnostics.NotHeld(model.Span, "which model it is does not stand here"));
        }

        var quantity = areWeights ? Weight(row[places["weight"]], diagnostics) : Number(row[places["shares"]], "a number of shares", diagnostics);
        var rateCell = places.TryGetValue("rate", out var place) && !row[place].IsBlank ? row[place] : null;
        var rate = rateCell is null ? null : Number(rateCell, "a rate", diagnostics);
        if (rate <= 0)
        {
            diagnostics.Add(
                QuestionDiagnostics.NotHeld(rateCell!.Span, $"`{rateCell.Text}` is no rate: one unit of the company's currency is worth more than nothing"));
        }

        return quantity is null || (rateCell is not null && rate is null) ? null : new Holding(model.Text.Trim(), quantity.Value, rate);
    }

    private static double? Number(TableCell cell, Phrase what, List<Diagnostic> diagnostics)
    {
        if (PrintedNumber.TryParse(cell.Text, out var number) && number.Suffix.Length == 0)
        {
            return number.Value;
        }

        diagnostics.Add(QuestionDiagnostics.NotHeld(cell.Span, $"`{cell.Text}` is not {what}"));
        return null;
    }

    // 12 could be 12% or 1200%, and 0.12 could be 0.12%.
    private static double? Weight(TableCell cell, List<Diagnostic> diagnostics)
    {
        var isNumber = PrintedNumber.TryParse(cell.Text, out var number);
        if (isNumber && number.IsPercent)
        {
            return number.Value;
        }

        diagnostics.Add(
            QuestionDiagnostics.NotHeld(cell.Span,
                isNumber ? (Phrase)$"`{cell.Text}` is not a weight for certain: write it with its sign, such as `12%`" : $"`{cell.Text}` is not a weight"));
        return null;
    }
}
