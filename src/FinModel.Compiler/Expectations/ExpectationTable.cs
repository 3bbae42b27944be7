using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Expectations;

/// <summary>A file of expectations with its columns found, however they are spelt.</summary>
internal sealed class ExpectationTable
{
    private static readonly Dictionary<ExpectationField, string[]> Words = new()
    {
        [ExpectationField.Line] = ["line", "id", "项目", "指标", "科目", "項目", "指標"],
        [ExpectationField.Period] = ["period", "期间", "期間", "报告期"],
        [ExpectationField.Mean] = ["mean", "average", "均值", "平均值"],
        [ExpectationField.Median] = ["median", "中位数", "中位數", "中值"],
        [ExpectationField.Value] = ["value", "point", "指引", "指引值"],
        [ExpectationField.Low] = ["low", "lowest", "minimum", "下限", "最低", "最低值"],
        [ExpectationField.High] = ["high", "highest", "maximum", "上限", "最高", "最高值"],
        [ExpectationField.Analysts] = ["analysts", "number of analysts", "analyst count", "机构数", "机构家数", "分析师数"],
        [ExpectationField.Date] = ["date", "日期"],
    };

    private readonly Dictionary<ExpectationField, int> _places = [];
    private readonly IReadOnlyList<string> _ignoredRows;

    private ExpectationTable(CsvTable table, IReadOnlyList<string> ignored, IReadOnlyList<string> ignoredRows) =>
        (Table, Ignored, _ignoredRows) = (table, ignored, ignoredRows);

    public CsvTable Table { get; }

    /// <summary>The headings of columns that nobody is to take.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>The rows, but for those that nobody is to take.</summary>
    public IEnumerable<IReadOnlyList<TableCell>> Rows => Table.Rows.Where(row => !_ignoredRows.Contains(Line(row).Text.Trim()));

    /// <summary>Finds the columns; null, with what is wrong reported, where one is missing without which nothing can be read.</summary>
    /// <param name="name">Where the file is named.</param>
    /// <param name="kind">What it is of.</param>
    /// <param name="table">The file.</param>
    /// <param name="clauses">Rows and columns that nobody is to take.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ExpectationTable? Of(SourceSpan name, ExpectationKind kind, CsvTable table, IReadOnlyList<IgnoreSyntax> clauses, List<Diagnostic> diagnostics)
    {
        List<Identifier> ignored = [.. clauses.Select(c => c.Column).OfType<Identifier>()];
        List<Identifier> rows = [.. clauses.Select(c => c.Row).OfType<Identifier>()];
        var found = new ExpectationTable(table, [.. ignored.Select(i => i.Name)], [.. rows.Select(r => r.Name)]);
        var columns = Columns(kind);
        diagnostics.AddRange(ignored.Where(i => table.Column(i.Name) < 0)
            .Select(i => DataDiagnostics.MissingColumn(i.Span, i.Name, name.Text.Trim('"'), table.Header.Select(h => h.Text))));
        foreach (var (i, heading) in table.Header.Index().Where(h => !h.Item.IsBlank && !found.Ignored.Contains(h.Item.Text)))
        {
            found.Place(i, heading, columns, diagnostics);
        }

        found.ReportTwice(diagnostics);
        var figures = columns.Where(c => c is ExpectationField.Mean or ExpectationField.Median or ExpectationField.Value
            || (kind == ExpectationKind.Guidance && c is ExpectationField.Low or ExpectationField.High)).ToList();
        var missing = found.Has(ExpectationField.Line) ? figures.Exists(found.Has) ? null : Word(figures[0]) : Word(ExpectationField.Line);
        missing ??= ColumnWords.Find(table, ColumnWords.IsSource) < 0 ? "source" : null;
        diagnostics.AddRange(missing is null ? [] : [DataDiagnostics.MissingColumn(name, missing, name.Text.Trim('"'), table.Header.Select(h => h.Text))]);
        if (missing is not null)
        {
            return null;
        }

        List<string> names = [.. table.Rows.Select(row => found.Line(row).Text.Trim())];
        diagnostics.AddRange(rows.Where(r => !names.Contains(r.Name)).Select(r => DataDiagnostics.MissingRow(r.Span, r.Name, name.Text.Trim('"'), names)));
        return found;
    }

    /// <summary>The cell of a row, or null where there is no such column or no figure in it.</summary>
    public TableCell? Cell(IReadOnlyList<TableCell> row, ExpectationField column) =>
        _places.TryGetValue(column, out var at) && !row[at].HasNoFigure ? row[at] : null;

    /// <summary>The cell of a row, which may be blank; null where there is no such column, or the row ends before it.</summary>
    public TableCell? Place(IReadOnlyList<TableCell> row, ExpectationField column) =>
        _places.TryGetValue(column, out var at) && Has(row, at) ? row[at] : null;

    /// <summary>Whether a row has a cell in that column, and is not a short one that was filled up.</summary>
    public static bool Has(IReadOnlyList<TableCell> row, int column) => column == 0 || row[column].Span.Start > row[column - 1].Span.End;

    /// <summary>What names the line in a row.</summary>
    public TableCell Line(IReadOnlyList<TableCell> row) => row[_places[ExpectationField.Line]];

    /// <summary>The word of a column in messages.</summary>
    public static string Word(ExpectationField column) => Words[column][0];

    private static List<ExpectationField> Columns(ExpectationKind kind) => kind == ExpectationKind.Consensus
        ? [.. Words.Keys.Where(c => c != ExpectationField.Value)]
        : [.. Words.Keys.Where(c => c is not (ExpectationField.Mean or ExpectationField.Median or ExpectationField.Analysts))];

    private bool Has(ExpectationField column) => _places.ContainsKey(column);

    private void Place(int at, TableCell heading, List<ExpectationField> columns, List<Diagnostic> diagnostics)
    {
        var text = PrintedText.Plain(heading.Text).Trim();
        var known = columns.Where(c => Words[c].Contains(text, StringComparer.OrdinalIgnoreCase)).Select(c => (ExpectationField?)c).FirstOrDefault();
        if (known is { } column)
        {
            if (!_places.TryAdd(column, at))
            {
                diagnostics.Add(ReadingDiagnostics.WordsTwice(heading.Span, heading.Text, Table.Header[_places[column]].Text));
            }
        }
        else if (!ColumnWords.Is(heading.Text))
        {
            List<string> words = [.. columns.Select(Word), "unit", "currency", "scale", "source", "note"];
            diagnostics.Add(HeadingText.Read(heading.Text)?.Period is null
                ? ReadingDiagnostics.UnknownColumn(heading.Span, heading.Text, words, $"the columns are {words}")
                : ExpectationDiagnostics.ColumnOfPeriod(heading.Span, heading.Text));
        }
    }

    // Of two columns that say the same thing one would be lost.
    private void ReportTwice(List<Diagnostic> diagnostics)
    {
        foreach (var isWord in new Func<string, bool>[] { ColumnWords.IsSource, ColumnWords.IsNote })
        {
            var found = Table.Header.Where(h => isWord(h.Text) && !Ignored.Contains(h.Text)).ToList();
            diagnostics.AddRange(found.Skip(1).Select(h => ReadingDiagnostics.WordsTwice(h.Span, h.Text, found[0].Text)));
        }
    }
}
