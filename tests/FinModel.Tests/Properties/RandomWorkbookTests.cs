using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Tests.Excel;
using FinModel.Tests.Excel.Office;

namespace FinModel.Tests.Properties;

/// <summary>Random models as workbooks: LibreOffice, with every cached value poisoned first, finds what the engine finds in every scenario.</summary>
public class RandomWorkbookTests
{
    private const int First = 5000;
    private const int Models = 30;

    [OracleFact]
    public void LibreOffice_finds_what_the_engine_finds()
    {
        for (var seed = First; seed < First + Models; seed++)
        {
            var model = new RandomModel(seed);
            var exported = new Exported(RandomModelTests.Plan(model));
            var cached = SheetValues.Read(exported.Bytes);
            var scenarios = exported.Plan.Scenarios;

            var recalculated =
                LibreOffice.Recalculate(Tampering.Poisoned(exported.Bytes),
                    [.. scenarios.Select(s => ((SheetCell, object)[])[(exported.Book.Book.Selector, s.Name)])]);

            OfFile(cached, recalculated[0]).Should().BeEmpty("the file of seed {0} holds it, of\n{1}", seed, model.Text);
            foreach (var (scenario, found) in scenarios.Zip(recalculated))
            {
                OfEngine(exported, found, exported.Evaluate(scenario, [])).Should()
                    .BeEmpty("{0} of seed {1} is selected, of\n{2}", scenario.Name, seed, model.Text);
            }
        }
    }

    private static IEnumerable<string> OfFile(SheetValues cached, SheetValues found) => cached.Formulas.Keys
        .Where(k => !Agreement.AreAlike(cached.Values[k], Named(found.Values.GetValueOrDefault(k)), Agreement.Slack(cached, k)))
        .Select(k => $"{k}: {cached.Formulas[k]}: {cached.Values[k]} but {found.Values.GetValueOrDefault(k)}");

    // A root of what is negative is shown by LibreOffice's own number, and stored as others name it.
    private static object? Named(object? found) => found is "Err:502" ? "#NUM!" : found;

    // Where the engine has no value, the spreadsheet shows an error.
    private static IEnumerable<string> OfEngine(Exported exported, SheetValues found, Func<PlanCell, double> engine) =>
        Agreement.Differences(exported, found, engine)
        .Concat(exported.Places.Where(p => double.IsNaN(engine(p.Cell)) && found.Values.GetValueOrDefault((p.Sheet, p.Address)) is not string { Length: > 0 })
            .Select(p => $"{p.Cell} in {p.Sheet}!{p.Address} has no value but {found.Values.GetValueOrDefault((p.Sheet, p.Address))}"));
}
