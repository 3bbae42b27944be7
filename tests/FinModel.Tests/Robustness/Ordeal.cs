using FinModel.Analysis;
using FinModel.Cli.Output;
using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Evaluation;
using FinModel.Explain;

namespace FinModel.Tests.Robustness;

/// <summary>One damaged file in its model: what was said about it, and what is to be complained of.</summary>
/// <param name="Name">Which file, damaged how; it finds the case again.</param>
/// <param name="Codes">The codes of the errors that were reported.</param>
/// <param name="Complaints">What should not have happened.</param>
internal sealed record Ordeal(string Name, IReadOnlyList<string> Codes, IReadOnlyList<string> Complaints)
{
    private const int Page = 60;

    /// <summary>Compiles the model with the damaged file; if it can be used, runs it with all its checks. The first of each kind is compared with
    /// what was printed and explained, too.</summary>
    public static Ordeal Of(IntactModel model, string path, Damage damage, int number)
    {
        var name = $"{path}, {damage.Name}, {number}";
        Compilation? compilation = null;
        var complaint = Guard.Run(() =>
        {
            compilation = model.Compile(path, damage.Apply(path, IntactModel.Bytes(path), number));
            new DiagnosticWriter(new Terminal(Repository.Root, TextWriter.Null, TextWriter.Null, Terminal.UsualWidth, false, true))
                .Write(compilation.Diagnostics);
            Use(compilation.Plan, number == 1);
        });
        var diagnostics = compilation?.Diagnostics ?? [];
        return new Ordeal(
            name,
            [.. diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code)],
            complaint is not null
                ? [$"{name}: {complaint}"]
                : [.. Missing(compilation!).Concat(diagnostics.SelectMany(Complaint)).Select(c => $"{name}: {c}")]);
    }

    private static void Use(Plan? plan, bool thoroughly)
    {
        if (plan is null || plan.Cells.Count == 0)
        {
            return;
        }

        var result = new Evaluator(plan).Run(PlanScenario.Base, []);
        _ = result.Checks;
        if (thoroughly)
        {
            _ = TieOut.Run(result);
            _ = new Explainer(cell => result[cell], []).ExplainWithin(plan.Cells[^1], Page);
        }
    }

    // A model that cannot be used must say why, and where.
    private static IEnumerable<string> Missing(Compilation compilation)
    {
        var errors = compilation.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        if (compilation.Plan is null && !errors.Exists(d => d.Span is not null))
        {
            yield return $"there is no model, and no place where it went wrong ({string.Join(", ", errors.Select(e => e.Code))})";
        }
    }

    private static IEnumerable<string> Complaint(Diagnostic diagnostic)
    {
        var spans = diagnostic.Labels.Select(l => l.Span).Concat(diagnostic.Span is { } span ? [span] : []);
        if (spans.Any(s => !IsInside(s)))
        {
            yield return $"{diagnostic.Code} stands outside of its file";
        }

        if (diagnostic.Code is not ['F', 'M', _, _, _, _] || string.IsNullOrWhiteSpace(diagnostic.Message))
        {
            yield return $"`{diagnostic.Code}` says nothing";
        }
    }

    private static bool IsInside(SourceSpan span) =>
        span is { Start: >= 0, Length: >= 0 } && span.End <= span.Source.Content.Length && span.Source.Path.Length > 0
        && span.Position is { Line: >= 1, Column: >= 1 } position && position.Line <= span.Source.LineCount;
}
