using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Drafts.Trying;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Drivers;

/// <summary>House assumptions written in the language, in a file beside the layouts: the libraries that they stand on, and for each input the formula
/// of its value. Of several for one input the first counts that has a value.</summary>
/// <param name="Libraries">The libraries.</param>
/// <param name="Rules">The formulas.</param>
/// <param name="Roles">Which lines mean what, by what the file calls it.</param>
internal sealed record HouseRules(IReadOnlyList<string> Libraries, IReadOnlyList<HouseRule> Rules, ILookup<string, string> Roles)
{
    private const string Library = "library";
    private const string Input = "input";
    private const string Prefix = "house_";

    /// <summary>The rules of a file; none where there is no such file.</summary>
    public static HouseRules Of(string file)
    {
        var rows = LibraryTexts.Find(file) is { } text ? CsvLoader.Parse(text, []).Rows : [];
        var roles = rows.ToLookup(r => r[0].Text, r => r[1].Text, StringComparer.Ordinal);
        return new HouseRules(
            [.. roles[Library]], [.. rows.Where(r => r[0].Text == Input).Select(r => new HouseRule(r[1].Text, r[2].Text, r[3].Text))], roles);
    }

    /// <summary>What the rules give of a model; null where there are none, or none that it can do with.</summary>
    /// <param name="draft">The model, which need not have values for their inputs.</param>
    /// <param name="last">The last reported period, of which they are asked; null for what is of no period.</param>
    public HouseValues? Of(ModelDraft draft, Period? last)
    {
        if (Rules.Count == 0 || Compiled(draft with { Libraries = [.. draft.Libraries, .. Libraries.Except(draft.Libraries)] }) is not { } without)
        {
            return null;
        }

        var asked = Rules.Select((rule, i) => (Rule: rule, Name: Prefix + i.ToString(CultureInfo.InvariantCulture), Line: without.Model.Plan.Line(rule.Input)))
            .Where(a => a.Line is { IsInput: true, Dimension: null }).ToList();
        var lines = asked.Select(a => Declared(a.Name, a.Line!, a.Rule.Formula, last is not null));
        return Compiled(without.Draft with { Declarations = [.. without.Draft.Declarations, .. lines] }) is not { } run ? null
            : new HouseValues(without, [.. asked
                .Select(a => new HouseValue(a.Line!, Found(run, a.Name, last), a.Rule.Note))
                .Where(v => double.IsFinite(v.Value)).DistinctBy(v => v.Line.Name)]);
    }

    private static double Found(DraftRun run, string name, Period? last) =>
        run.Model.Plan.Cell(run.Model.Plan.Line(name)!, null, last) is { } cell ? run.Result[cell] : double.NaN;

    private static string Declared(string name, PlanLine input, string formula, bool isOfPast) => isOfPast
        ? $"line {name} : ratio {UnitOf(input)} \"{name}\" \"{name}\" hidden\n  actual {formula}\n  estimate 0"
        : $"line {name} : constant {UnitOf(input)} \"{name}\" \"{name}\" hidden\n  = {formula}";

    private static string UnitOf(PlanLine line) => line.Display switch
    {
        Display.Percent => "percent",
        Display.Times => "times",
        Display.Date => "date",
        _ => line.Unit.IsPure ? "number" : line.Unit.ToString(),
    };

    // Until they have their values any will do.
    private static DraftRun? Compiled(ModelDraft draft)
    {
        for (var found = new List<Diagnostic>(); ; found.Clear())
        {
            if (DraftRun.Of(draft, found) is { } run)
            {
                return run;
            }

            var missing = MissingInputs.Of(found).Select(i => MissingInputs.Any(i, found)).Where(i => !draft.Inputs.Any(d => d.Id == i.Id)).ToList();
            if (missing.Count == 0)
            {
                return null;
            }

            draft = draft with { Inputs = [.. draft.Inputs, .. missing] };
        }
    }
}
