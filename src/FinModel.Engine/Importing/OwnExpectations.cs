using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Data;
using FinModel.Data.Packed;
using FinModel.Excel.Importing;

namespace FinModel.Importing;

/// <summary>What others expect, as a reviewer changed it, in the files of consensus and guidance: each row is tried before it is taken.</summary>
public static class OwnExpectations
{
    /// <summary>The new text of every file that changes.</summary>
    /// <param name="changes">What was changed.</param>
    /// <param name="files">The model's files.</param>
    /// <param name="left">Takes what cannot be written, and why.</param>
    public static IReadOnlyDictionary<SourceText, string> Write(IReadOnlyList<ExpectationChange> changes, IModelSource files, ICollection<LeftExpectation> left)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(left);
        var taken = new List<(SourceSpan Span, string Text)>();
        foreach (var row in changes.GroupBy(c => c.Expectation).Select(g => g.ToList()))
        {
            var edits = new List<(SourceSpan Span, string Text)>();
            foreach (var change in row)
            {
                if (ExpectationsPatch.Of(change, out var why) is { } edit)
                {
                    edits.Add(edit);
                }
                else
                {
                    left.Add(new(change, why));
                }
            }

            var written = row.Except(left.Select(l => l.Change)).ToList();
            edits = written.Exists(IsNewer) ? [NewRow(edits)] : edits;
            var problem = edits.Count == 0 ? null : Problem(written, edits, files);
            taken.AddRange(problem is null ? edits : []);
            written.ForEach(change =>
            {
                if (problem is not null)
                {
                    left.Add(new(change, problem));
                }
            });
        }

        return Texts(taken);
    }

    private static Dictionary<SourceText, string> Texts(IEnumerable<(SourceSpan Span, string Text)> edits) =>
        edits.GroupBy(e => e.Span.Source.Path).ToDictionary(file => file.First().Span.Source, file => file.First().Span.Source.With(file));

    private static bool IsNewer(ExpectationChange change) => change.Field == ExpectationField.Date && change.Number > change.Expectation.Date;

    // What is expected since a later day stands in a row of its own: what was expected until then stays.
    private static (SourceSpan Span, string Text) NewRow(IReadOnlyList<(SourceSpan Span, string Text)> edits)
    {
        var source = edits[0].Span.Source;
        var number = edits[0].Span.Position.Line;
        var start = source.StartOf(number);
        var row = edits.OrderByDescending(e => e.Span.Start).Aggregate(source.Line(number), (text, edit) =>
            string.Concat(text.AsSpan(0, edit.Span.Start - start), edit.Text, text.AsSpan(edit.Span.End - start)));
        return (new SourceSpan(source, start, 0), row + (source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n"));
    }

    // Why the model would not say what was typed; null where it would.
    private static Phrase? Problem(IReadOnlyList<ExpectationChange> changes, IEnumerable<(SourceSpan Span, string Text)> edits, IModelSource files)
    {
        var texts = Texts(edits).ToDictionary(t => t.Key.Path, t => t.Value, StringComparer.Ordinal);
        var load = FinancialModel.TryLoad(new ChangedModel(files, texts, new Dictionary<string, SourceText>()), CompileOptions.Usual);
        return load.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } error ? error.Phrase
            : changes.All(c => load.Model!.Plan.Expectations.Any(e => Says(e, c))) ? null
            : (Phrase)"the file would not say what was typed";
    }

    private static bool Says(PlanExpectation expectation, ExpectationChange change) =>
        expectation.Cell.ToString() == change.Subject && expectation.Kind == change.Expectation.Kind && (change.IsOfWords
            ? change.New == ((change.Field == ExpectationField.Source ? expectation.Source.Text : expectation.Source.Note) ?? "")
            : expectation.Number(change.Field) is { } now ? change.Number is { } typed && IsAlike(now, typed) : change.Number is null);

    private static bool IsAlike(double a, double b) => Math.Abs(a - b) <= 1e-13 * Math.Max(Math.Abs(a), Math.Abs(b));
}
