using BenchmarkDotNet.Attributes;
using FinModel.Evaluation;

namespace FinModel.Benchmarks;

/// <summary>Loading a model and running it, each beside a plain piece of C# that does as little as could be done.</summary>
public class ModelBenchmarks
{
    private FinancialModel _model = null!;
    private string[] _files = [];
    private double[] _numbers = [];

    /// <summary>The folder of the model.</summary>
    [ParamsSource(nameof(Folders))]
    public string Folder { get; set; } = "";

    /// <summary>The folders of all models measured; set before the run.</summary>
    public static IReadOnlyList<string> Folders { get; set; } = [];

    /// <summary>Loads the model for the benchmarks that run it.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _model = FinancialModel.Load(Folder);
        _files = [.. new[] { Folder, Clone.At("models", "library"), Clone.At("data", Path.GetFileName(Folder)) }
            .Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))];
        _numbers = [.. _model.Plan.Cells.Select((_, i) => 1 + (i * 1e-9))];
    }

    /// <summary>Text and tables to a plan, and the plan to steps.</summary>
    [Benchmark]
    public FinancialModel Load() => FinancialModel.Load(Folder);

    /// <summary>The reference of <see cref="Load"/>.</summary>
    [Benchmark]
    public int ReadWords() => _files.Sum(f => File.ReadAllText(f).Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>One scenario: values, faults, checks, circles.</summary>
    [Benchmark]
    public ModelResult Run() => _model.Run();

    /// <summary>The reference of <see cref="Run"/>.</summary>
    [Benchmark]
    public double MultiplyAndAdd()
    {
        var result = 1.0;
        foreach (var number in _numbers)
        {
            result = (result * number) + number;
        }

        return result;
    }
}
