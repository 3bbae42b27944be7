using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Valuing;

/// <summary>A target price to begin with: by methods of the shelf where the layout has some, and otherwise the multiple of sales that the market pays
/// today, on the sales of the target year.</summary>
/// <param name="Price">What a share costs.</param>
/// <param name="Value">The target price.</param>
internal sealed record TargetPrice(double Price, double Value)
{
    // A house assumption that is so far off says more of the house than of the company.
    private const double Far = 3;

    private const string FileName = "target-price.draft.csv";
    private const string Source = "house assumption";

    /// <summary>The ratings that a target price gives.</summary>
    public const string Rating = """
        bands rating_scale "Rating" "评级"
          buy   "Buy"         "买入"  above 15%
          add   "Accumulate"  "增持"  from 5%
          hold  "Hold"        "持有"  from -15%
          sell  "Sell"        "卖出"  otherwise
        """;

    /// <summary>The multiple of sales, as typed; null where other methods stand behind it.</summary>
    public string? Multiple { get; init; }

    /// <summary>What each method gives.</summary>
    public IReadOnlyList<(PlanLabel Label, double Value)> Methods { get; init; } = [];

    /// <summary>Whether it is so far from the price that an assumption must be looked at first.</summary>
    public bool IsFar => Value > Far * Price || Price > Far * Value;

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
            ? (valued, new TargetPrice(price, target) { Multiple = multiple }) : null;
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
            PriceOf(draft, roles["price"].First(), price),
            Input(roles["multiple"].First(), "x", $"{multiple}x", "what the share is paid today on the last reported sales"),
        ],
    };

    // Which libraries and lines of theirs: target-price.draft.csv beside the layouts.
    private static ILookup<string, string> Roles() =>
        CsvLoader.Parse(LibraryTexts.Find(FileName)!, []).Rows.ToLookup(row => row[0].Text, row => row[1].Text, StringComparer.Ordinal);

    /// <summary>What a share costs, as an input.</summary>
    public static DraftInput PriceOf(ModelDraft draft, string line, double price) =>
        Input(line, $"{draft.Currency.Split(' ')[0]}/share", price.ToString("R", CultureInfo.InvariantCulture), "");

    private static DraftInput Input(string id, string unit, string value, string note) =>
        new(id, unit, new Dictionary<string, string> { ["all"] = value }, Source, note);

    private static double? Found(DraftRun run, string line, Period? period) =>
        run.Model.Plan.Line(line) is { } found && run.Model.Plan.Cell(found, null, period) is { } cell && run.Result[cell] is var value
            && double.IsFinite(value) && value > 0 ? value : null;
}
