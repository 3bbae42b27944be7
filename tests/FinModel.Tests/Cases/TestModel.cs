using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Evaluation;

namespace FinModel.Tests.Cases;

/// <summary>Small models written in a test.</summary>
internal static class TestModel
{
    /// <summary>What every model needs.</summary>
    public const string Head = "model test\ntimeline years 2023A 2024E 2025E\ncurrency CNY\n";

    public static Compilation Compile(string text, TestFiles? files = null) =>
        ModelCompiler.Compile([new SourceText("model.fin", text)], files ?? new TestFiles());

    /// <summary>The plan of a model without errors.</summary>
    public static Plan Plan(string text)
    {
        var compilation = Compile(text);
        compilation.Diagnostics.Select(d => $"{d.Span}: {d.Code} {d.Message}").Should().BeEmpty();
        return compilation.Plan!;
    }

    /// <summary>The base scenario of a model without errors.</summary>
    public static ModelResult Run(string text) => new Evaluator(Plan(text)).Run(PlanScenario.Base, []);

    /// <summary>The value of a line in a year.</summary>
    public static double? Value(this ModelResult result, string line, int year) =>
        result.Value(result.Plan.Line(line)!, null, result.Plan.Timeline.Periods.Single(p => p.Period.Year == year).Period);
}
