using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Reviews;
using FinModel.Core.Tables;
using FinModel.Data.Csv;

namespace FinModel.Data.Reviews;

/// <summary>The comments of reviewers in a model's folder, <c>reviews.csv</c>: one a row.</summary>
public static class ReviewFile
{
    /// <summary>Its name.</summary>
    public const string Name = "reviews.csv";

    private static readonly string[] Columns = ["line", "period", "author", "date", "text", "resolved"];

    /// <summary>The comments in a folder; none where the file is not there, null where it cannot be read.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="shown">The folder as messages show it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static IReadOnlyList<ReviewRow>? Load(string folder, string shown, List<Diagnostic> diagnostics)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            return [];
        }

        var before = diagnostics.Count;
        var table = CsvLoader.Load(path, Path.Combine(shown, Name), diagnostics);
        var reviews = table is null ? null : Read(table, diagnostics);
        return diagnostics.Count == before ? reviews : null;
    }

    /// <summary>The comments of a table.</summary>
    public static IReadOnlyList<ReviewRow> Read(CsvTable table, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var places = Columns.Select(table.Column).ToList();
        foreach (var missing in Columns.Where((_, i) => places[i] < 0))
        {
            diagnostics.Add(ReviewDiagnostics.MissingColumn(table.Header[0].Span, missing, Columns));
        }

        if (places.Contains(-1))
        {
            return [];
        }

        var reviews = new List<ReviewRow>();
        foreach (var row in table.Rows)
        {
            string Text(int column) => row[places[column]].Text;
            var resolved = Text(5).Trim().ToUpperInvariant();
            if (resolved is not ("" or "YES" or "NO"))
            {
                diagnostics.Add(ReviewDiagnostics.NeitherYesNorNo(row[places[5]].Span, Text(5)));
            }

            reviews.Add(new ReviewRow(new Review(Text(0).Trim(), Text(1).Trim(), Text(2), Text(3).Trim(), Text(4), resolved == "YES"),
                row[places[0]], row[places[1]], row[places[3]]));
        }

        return reviews;
    }

    /// <summary>Comments as a file's text.</summary>
    public static string Write(IEnumerable<Review> reviews)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        var text = new StringBuilder(string.Join(',', Columns)).Append('\n');
        foreach (var review in reviews)
        {
            string[] cells = [review.Line, review.Period, review.Author, review.Date, review.Text, review.IsResolved ? "yes" : "no"];
            text.AppendJoin(',', cells.Select(c => CsvCell.Of(c))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What is kept already, and what is new; a comment that was settled meanwhile is settled.</summary>
    public static IReadOnlyList<Review> Merge(IReadOnlyList<Review> kept, IEnumerable<Review> found)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(found);
        var all = kept.ToList();
        foreach (var review in found)
        {
            var at = all.FindIndex(review.IsSameAs);
            if (at < 0)
            {
                all.Add(review);
            }
            else
            {
                all[at] = all[at] with { IsResolved = all[at].IsResolved || review.IsResolved, Date = all[at].Date.Length > 0 ? all[at].Date : review.Date };
            }
        }

        return all;
    }
}
