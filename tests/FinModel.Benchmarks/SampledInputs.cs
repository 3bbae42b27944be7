using FinModel.Benchmarks.HandWritten;
using FinModel.Compiler.Plans;

namespace FinModel.Benchmarks;

/// <summary>SenseTime with values for the inputs that the hand-written reference samples.</summary>
internal sealed class SampledInputs
{
    public const int Runs = 512;

    public SampledInputs()
    {
        Model = WithoutTheShelf();
        var byField = Model.Plan.Cells.Where(c => c.Origin == CellOrigin.Input).ToDictionary(c => NameOf(c));
        Cells = [.. typeof(Drivers).GetFields().OrderBy(f => f.MetadataToken).Select(f => byField[f.Name])];
        var scenario = Model.Run();
        var random = new Random(1);
        Values = [.. Cells.SelectMany(c => Enumerable.Range(0, Runs).Select(_ => scenario[c] * (0.9 + (0.2 * random.NextDouble()))))];
    }

    /// <summary>What the reference computes, by its names: every line that the sampled inputs move.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. typeof(Lines).GetFields().Select(f => f.Name)];

    public FinancialModel Model { get; }

    public IReadOnlyList<PlanCell> Cells { get; }

    /// <summary>All runs of the first input, then all runs of the next.</summary>
    public double[] Values { get; }

    /// <summary>How the reference calls a cell: <c>GrossMargin2025</c>.</summary>
    public static string NameOf(PlanCell cell) =>
        string.Concat(cell.ToString().Split('_', '.', '@', ':').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));

    public PlanCell Cell(string name) => Model.Plan.Cells.FirstOrDefault(c => NameOf(c) == name)
        ?? throw new InvalidOperationException($"the model has no cell that the reference calls {name}; the reference follows the model by hand");

    // The two rules of the shelf that the published forecast has too, there with what is placed.
    private const string Report = """
        replace shares_outstanding
          estimate printed(facts, market_cap) / printed(facts, share_price)
        replace shareholders_equity
          estimate shareholders_equity[-1] + net_profit + equity_raised - dividends_paid + exchange_rate_effect + other_equity_movement

        """;

    // The reference has the published forecast. The other methods of valuation stand in a file of their own, and are left out here, with the audit that
    // asks for a price of theirs.
    private static FinancialModel WithoutTheShelf()
    {
        using var folder = new ScratchFolder();
        foreach (var file in new[] { Clone.At("models"), Clone.At("data") }.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetFileName(f) != "shelf.fin"))
        {
            var copy = Path.Combine(folder.Path, Path.GetRelativePath(Clone.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var model = Path.Combine(folder.Path, "models", "sensetime");
        File.WriteAllText(Path.Combine(model, "report.fin"), Report);
        var contradictions = Path.Combine(model, "contradictions.fin");
        var blocks = File.ReadAllText(contradictions).ReplaceLineEndings("\n").Split("\n\n");
        File.WriteAllText(contradictions, string.Join("\n\n", blocks.Where(b => !b.Contains("price_point_price", StringComparison.Ordinal))));
        return FinancialModel.Load(model);
    }
}
