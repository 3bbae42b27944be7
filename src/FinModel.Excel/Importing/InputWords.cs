using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Data.Workbooks;

namespace FinModel.Excel.Importing;

/// <summary>Changed sources and notes of inputs, put into the files that say them.</summary>
/// <param name="report">What was changed.</param>
/// <param name="plan">The model.</param>
/// <param name="own">The company's files of inputs that are texts.</param>
/// <param name="left">Takes what cannot be put there, and why.</param>
internal sealed class InputWords(ImportReport report, Plan plan, IReadOnlyList<CsvTable> own, ICollection<LeftWords> left)
{
    private readonly SaidOfInputs _said = new(plan, report.Language);
    private readonly HashSet<string> _libraries = plan.Libraries.Select(l => l.Text.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is to be said instead, by the place where it is said.</summary>
    public (IReadOnlyList<(SourceSpan Span, string Text)> Sources, IReadOnlyList<(SourceSpan Span, string Text)> Notes) Read()
    {
        var (sources, notes) = (new List<Rewording>(), new List<Rewording>());
        foreach (var change in report.Others.Where(
            o => o.Kind is OtherChangeKind.SourceChanged or OtherChangeKind.NoteChanged or OtherChangeKind.ReasonChanged))
        {
            if (Reword(change) is { } reworded)
            {
                (reworded.IsNote ? notes : sources).Add(reworded);
            }
        }

        return ([.. Whole(sources).Select(r => (r.At, r.Text))], [.. Whole(notes).Select(r => ChangedSources.Quoted(r.At, r.Text.ReplaceLineEndings(" ")))]);
    }

    private Rewording? Reword(OtherChange change)
    {
        if (change.Kind == OtherChangeKind.ReasonChanged)
        {
            return Leave(change, "it is said in the scenario, which is not written");
        }

        if (_said.Inputs(change.Subject) is not { Count: > 0 } inputs || inputs[0].Source?.SaidAt is not { } said)
        {
            return Leave(change, "the model has no such input with a source of its own");
        }

        if (_libraries.Contains(said.Source.Path) || TableLoader.IsWorkbook(said.Source.Path))
        {
            return Leave(change, $"it is said in {said}, which is not written; say it there, or in a row of the company's own inputs");
        }

        var source = _said.Source(inputs);
        if (change.Kind == OtherChangeKind.SourceChanged)
        {
            return change.New.Length == 0 ? Leave(change, "an input needs a source")
                : change.Old == source ? new(change, said, change.New)
                : Leave(change, change.Old.Length == 0 ? (Phrase)"it has a long one, which stands among the remarks" : "the model says something else by now");
        }

        var notes = SaidOfInputs.Notes(inputs);
        var note = notes.Count > 0 ? notes[0] : "";
        return notes.Count > 1 ? Leave(change, "several notes stand there in one")
            : change.Old == note ? Noted(change, said, change.New)
            : change.Old == _said.Remarks(inputs) ? Remarked(change, said, source, note)
            : Leave(change, "the model says something else by now");
    }

    // A long source stands before the note.
    private Rewording? Remarked(OtherChange change, SourceSpan said, string source, string note)
    {
        const string Between = "; ";
        return change.New.StartsWith(source + Between, StringComparison.Ordinal) ? Noted(change, said, change.New[(source.Length + Between.Length)..])
            : note.Length == 0 ? change.New.Length == 0 ? Leave(change, "an input needs a source") : new(change, said, change.New)
            : change.New == source ? Noted(change, said, "")
            : change.New.EndsWith(Between + note, StringComparison.Ordinal) ? new(change, said, change.New[..^(Between.Length + note.Length)])
            : Leave(change, "its source and its note stand there in one, and both are others");
    }

    private Rewording? Noted(OtherChange change, SourceSpan said, string text)
    {
        foreach (var table in own.Where(t => t.Source.Path == said.Source.Path))
        {
            var (source, note) = (ColumnWords.Find(table, ColumnWords.IsSource), ColumnWords.Find(table, ColumnWords.IsNote));
            if (note >= 0 && source >= 0 && table.Rows.FirstOrDefault(r => r[source].Span.Start == said.Start) is { } row)
            {
                return new(change, row[note].Span, text, row);
            }
        }

        return Leave(change, $"no column of notes stands beside {said}");
    }

    private Rewording? Leave(OtherChange change, Phrase why)
    {
        left.Add(new(change, why));
        return null;
    }

    // What is said once for several inputs may change only if it changes for all of them, and alike.
    private IEnumerable<Rewording> Whole(List<Rewording> all)
    {
        foreach (var group in all.GroupBy(r => (r.At.Source.Path, r.At.Start)).Select(g => g.ToList()))
        {
            var about = plan.Cells.Where(c => c.Origin == CellOrigin.Input && IsOf(c, group[0])).Select(c => c.Id).Distinct().ToList();
            if (group.TrueForAll(r => r.Text == group[0].Text) && about.TrueForAll(id => group.Exists(r => r.Change.Subject == id)))
            {
                yield return group[0];
                continue;
            }

            var isAlike = group.TrueForAll(r => r.Text == group[0].Text);
            group.ForEach(r => Leave(r.Change, isAlike ? (Phrase)$"it is said of {about} together" : "it is changed twice, and differently"));
        }
    }

    private static bool IsOf(PlanCell cell, Rewording reworded) => cell.Source?.SaidAt is { } said && said.Source.Path == reworded.At.Source.Path
        && (reworded.Row is { } row ? row.Any(c => c.Span.Start == said.Start && c.Span.Length == said.Length) : said.Start == reworded.At.Start);

    // A note has the row that it stands in.
    private sealed record Rewording(OtherChange Change, SourceSpan At, string Text, IReadOnlyList<TableCell>? Row = null)
    {
        public bool IsNote => Row is not null;
    }
}
