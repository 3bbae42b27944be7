using FinModel.Explain;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Web.Browser;

/// <summary>What a page writes is what every other presenter writes: numbers, and explanations.</summary>
public class PageTextTests
{
    public static TheoryData<string> Models => ["models/sensetime", "tests/models/larkmoor", "tests/models/korvald", "tests/models/alder-finch"];

    [BrowserTheory]
    [MemberData(nameof(Models))]
    public async Task Numbers_and_explanations_are_written_alike(string folder)
    {
        var model = FinancialModel.TryLoad(Repository.At(folder.Split('/')), Repository.Root).Model!;
        foreach (var language in (string[])["en", "zh"])
        {
            await using var open = await OpenPage.Of(model, isChinese: language == "zh");
            var (words, result) = (Words.Of(language), model.Run());
            var cells = model.Plan.Cells.Where(c => c.PrintedIn is null && double.IsFinite(result[c])).ToList();
            var explainer = new Explainer(c => result[c], []);

            var shown =
                await open.Page.EvaluateAsync<string[][]>("keys => keys.map(key => [finmodel.text(key), ...finmodel.explain(key)])",
                    cells.ConvertAll(c => c.ToString()));

            shown.Should().BeEquivalentTo(
                cells.ConvertAll(
                    c => (string[])[new Figures(words).Text(result, c),
                        .. new ExplanationText(result, words).Node(explainer.Explain(c, 1)).Details.Where(d => d != words.MoreBelow)]),
                options => options.WithStrictOrdering());
        }
    }

    [BrowserFact]
    public async Task Numbers_of_every_size_are_rounded_alike()
    {
        var model = SenseTime.Model;
        await using var open = await OpenPage.Of(model);
        var random = new Random(7);
        var figures = new Figures(Words.Of("en"));
        var cells = model.Plan.Cells.Where(c => c.PrintedIn is null).DistinctBy(c => (c.Line.Display, c.Line.Hints.Decimals)).ToList();
        double[] values =
        [
            0, -0.0, 1.005, 2.675, 999.995, 1000, 0.0005, -0.005, 1e12, 1.7e308, 5e-324, 45683, 0.285, 1.115, 8.345, 999.99499999999,
            .. Enumerable.Range(0, 400).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 13))),
            .. Enumerable.Range(0, 400).Select(_ => random.Next(-2_000_000, 2_000_000) / 1000.0 / Math.Pow(10, random.Next(0, 3))),
        ];

        foreach (var cell in cells)
        {
            var shown =
                await open.Page.EvaluateAsync<string[]>("([key, values]) => values.map(value => finmodel.text(key, value))",
                    new object[] { cell.ToString(), values });

            values.Zip(shown).Where(v => v.Second != figures.Text(v.First, cell.Line)).Select(v => (cell.ToString(), v, figures.Text(v.First, cell.Line)))
                .Should().BeEmpty();
        }
    }
}
