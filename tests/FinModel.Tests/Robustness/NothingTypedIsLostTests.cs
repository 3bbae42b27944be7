using FinModel.Analysis;
using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Tests.Robustness;

/// <summary>Whatever changes in a file of figures is seen: in a result, in the tie-out, in what is said of where a figure is from, or in a message.</summary>
public class NothingTypedIsLostTests
{
    // Enough to meet every file and nearly every column.
    private const int MostDamages = 140;

    // Remarks are shown only where somebody asks for them.
    private static readonly string[] Remarks = ["source", "note"];

    // Words beside the figures that no table reads.
    private static readonly string[] Words = ["bloomberg_code", "date_or_period", "form", "Company"];

    [Theory]
    [InlineData("tests/models/alder-finch")]
    [InlineData("tests/models/korvald")]
    [InlineData("tests/models/larkmoor")]
    [InlineData("models/sensetime")]
    [InlineData("tests/cases/exports")]
    public void A_damaged_cell_or_heading_is_never_silent(string folder) => Damage(IntactModel.Open(folder));

    [Theory]
    [InlineData("tests/models/korvald")]
    [InlineData("tests/cases/exports")]
    public void A_damaged_cell_or_heading_of_a_sheet_is_never_silent(string folder) => Damage(IntactModel.Open(folder, isInWorkbooks: true));

    private static void Damage(IntactModel model)
    {
        var paths = model.Paths.Where(p => p.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        var compilation = model.Compile(paths[0], IntactModel.Bytes(paths[0]));
        var intact = Seen(compilation);
        compilation.Plan.Should().NotBeNull(intact);
        var taken = compilation.Plan!.Printed.Select(p => p.Row).ToHashSet(StringComparer.Ordinal);
        var damages = paths.SelectMany(p => CsvDamage.Of(p, IntactModel.Bytes(p))).Where(d => !IsIgnored(d, taken)).ToList();
        var sample = damages.Where((_, i) => i % Math.Max(1, damages.Count / MostDamages) == 0).ToList();

        var silent = sample.AsParallel().Where(d => Seen(model.Compile(d.Path, d.Apply())) == intact).Select(d => d.ToString()).ToList();

        sample.Should().HaveCountGreaterThan(100);
        silent.Should().BeEmpty();
    }

    // The model says of most rows of its facts that nobody is to take them; the company of the peers' last row is found by its code.
    private static bool IsIgnored(CsvDamage damage, HashSet<string> taken) =>
        Words.Contains(damage.Heading, StringComparer.Ordinal)
        || (damage.Row.Length > 0 && Remarks.Contains(damage.Heading, StringComparer.Ordinal))
        || (damage.Heading == "period" && damage.Path.EndsWith("fig72_peer_mix.csv", StringComparison.Ordinal))
        || (damage is { Row: "0020 HK", Heading: "company_zh" })
        || (damage.Row.Length > 0 && damage.Path.EndsWith("facts.csv", StringComparison.Ordinal) && !taken.Contains(damage.Row));

    // What is shown of a model; the characters of a figure are no part of it, so that only what they mean counts.
    private static string Seen(Compilation compilation)
    {
        var messages = compilation.Diagnostics.Select(d => $"{d.Code} {d.Message}");
        if (compilation.Plan is not { } plan)
        {
            return string.Join('\n', messages);
        }

        var result = new Evaluator(plan).Run(PlanScenario.Base, []);
        var report = TieOut.Run(result);
        return string.Join('\n', [
            .. messages,
            .. plan.Cells.Select(c => $"{c} {BitConverter.DoubleToInt64Bits(result[c])} {c.Source?.Text} {c.Source?.Note}"),
            .. plan.Expectations.Select(e => $"{e.Cell} {e.Kind} {e.Mean} {e.Median} {e.Low} {e.High} {e.Analysts} {e.Date} {e.IsInForce} {e.Source.Text}"),
            .. report.Items.Select(i => $"{i.Printed.Table} {i.Printed.Row} {i.Printed.PeriodId} {i.Status} {i.Value} {i.Cause}"),
            .. report.Contradictions.Select(c => $"{c.Title} {c.PeriodId} {c.Left} {c.Right} {c.Cause}"),
            .. report.Stale.Select(s => $"{s.Subject} {s.PeriodId} {s.Cause}"),
        ]);
    }
}
