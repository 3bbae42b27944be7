using FinModel.Core.Time;
using FinModel.Drafts.Drivers;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Valuing;

/// <summary>A valuation to begin with, by several methods of the shelf: what a layout has for companies that earn, or else for those that do not yet.</summary>
internal static class HouseValuation
{
    private const string Price = "price";
    private const string Method = "method";
    private const string Target = "target";

    private static readonly string[] _files = [".valuation.csv", ".valuation-of-losses.csv"];

    /// <summary>A model with the valuation that has a value by each of its methods; null where the layout has none that does.</summary>
    /// <param name="run">The model.</param>
    /// <param name="price">What a share costs.</param>
    /// <param name="last">The last reported period, whose balance sheet is the last.</param>
    public static (DraftRun Run, TargetPrice Target)? Of(DraftRun run, double price, Period last) => _files
        .Select(f => HouseRules.Of(run.Draft.Layout + f)).Where(r => r.Rules.Count > 0)
        .Select(r => Of(run.Draft, r, price, last)).FirstOrDefault(v => v is not null);

    private static (DraftRun Run, TargetPrice Target)? Of(ModelDraft draft, HouseRules rules, double price, Period last)
    {
        draft = draft with
        {
            Declarations = [TargetPrice.Rating, .. draft.Declarations, $"period balance_date {last.Id}"],
            Inputs = [.. draft.Inputs, TargetPrice.PriceOf(draft, rules.Roles[Price].First(), price)],
        };
        if (rules.Of(draft, null) is not { } house)
        {
            return null;
        }

        var inputs = house.Values.Select(v => DriverText.Row(v.Held, house.Run.Model.Plan));
        var valued = DraftRun.Of(draft with { Libraries = house.Run.Draft.Libraries, Inputs = [.. draft.Inputs, .. inputs] }, []);
        return valued is null ? null : Valued(valued, rules, price);
    }

    private static (DraftRun Run, TargetPrice Target)? Valued(DraftRun run, HouseRules rules, double price)
    {
        var (plan, methods) = (run.Model.Plan, run.Model.Plan.Line(rules.Roles[Method].First())!);
        var values = methods.Dimension!.Members.Select(m => (m.Label, Value: run.Result[plan.Cell(methods, m, null)!])).ToList();
        var target = run.Result[plan.Cell(plan.Line(rules.Roles[Target].First())!, null, null)!];
        return values.TrueForAll(v => double.IsFinite(v.Value) && v.Value > 0) && double.IsFinite(target)
            ? (run, new TargetPrice(price, target) { Methods = values }) : null;
    }
}
