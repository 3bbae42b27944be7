using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Valuing;

/// <summary>A target price to begin with: the multiple of sales that the market pays today, on the sales of the target year.</summary>
/// <param name="Price">What a share costs.</param>
/// <param name="Multiple">The multiple, as typed.</param>
/// <param name="Value">The target price.</param>
internal sealed record TargetPrice(double Price, string Multiple, double Value)
{
    private const string FileName = "target-price.draft.csv";
    private const string Source = "house assumption";

    private const string Rating = """
        bands rating_scale "Rating" "评级"
          buy   "Buy"         "买入"  above 15%
          add   "Accumulate"  "增持"  from 5%
          hold  "Hold"        "持有"  from -15%
          sell  "Sell"        "卖出"  otherwise
        """;

    /// <summary>A model with a target price; null where it says of no share what it sells, as without the number of shares.</summary>
    /// <param name="run">The model.</param>
    /// <param name="price">What a share costs.</param>
    /// <param name="last">The last reported period, whose multiple is that of today.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static (DraftRun Run, TargetPrice Target)? Of(DraftRun run, double price, Period last, ICollection<Diagnostic> diagnostics)
    {
        var roles = Roles();
        run = Computable(run, roles, price);
        if (DraftRun.Of(With(run.Draft, roles, price, "1"), []) is not { } tried || Found(tried, roles["paid"].First(), last) is not { } paid)
        {
            return null;
        }

        var multiple = paid.ToString("0.##", CultureInfo.InvariantCulture);
        return DraftRun.Of(With(run.Draft, roles, price, multiple), diagnostics) is { } valued && Found(valued, roles["target"].First(), null) is { } target
            ? (valued, new TargetPrice(price, multiple, target)) : null;
    }

    // Yields of the last twelve months need cash flows of the past, which are not always printed; the target price does not.
    private static DraftRun Computable(DraftRun run, ILookup<string, string> roles, double price)
    {
        var found = new List<Diagnostic>();
        return DraftRun.Of(With(run.Draft, roles, price, "1"), found) is null && LostCells.Rules(found) is { Count: > 0 } rules
            ? run with { Draft = run.Draft with { Declarations = [.. run.Draft.Declarations, .. rules] } } : run;
    }

    private static ModelDraft With(ModelDraft draft, ILookup<string, string> roles, double price, string multiple) => draft with
    {
        Libraries = [.. draft.Libraries, .. roles["library"]],
        Declarations = [Rating, .. draft.Declarations],
        Inputs =
        [
            .. draft.Inputs,
            Input(roles["price"].First(), $"{draft.Currency.Split(' ')[0]}/share", price.ToString("R", CultureInfo.InvariantCulture), ""),
            Input(roles["multiple"].First(), "x", $"{multiple}x", "what the share is paid today on the last reported sales"),
        ],
    };

    // Which libraries and lines of theirs: target-price.draft.csv beside the layouts.
    private static ILookup<string, string> Roles() =>
        CsvLoader.Parse(LibraryTexts.Find(FileName)!, []).Rows.ToLookup(row => row[0].Text, row => row[1].Text, StringComparer.Ordinal);

    private static DraftInput Input(string id, string unit, string value, string note) =>
        new(id, unit, new Dictionary<string, string> { ["all"] = value }, Source, note);

    private static double? Found(DraftRun run, string line, Period? period) =>
        run.Model.Plan.Line(line) is { } found && run.Model.Plan.Cell(found, null, period) is { } cell && run.Result[cell] is var value
            && double.IsFinite(value) && value > 0 ? value : null;
}
