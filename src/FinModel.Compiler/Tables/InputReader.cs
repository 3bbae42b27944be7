using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Reads the values of inputs: from the inputs file, and the defaults that stand with the inputs.</summary>
internal sealed class InputReader(ModelSymbols symbols, List<Diagnostic> diagnostics, CancellationToken cancelled)
{
    private static readonly string[] Columns = ["id", "scenario", "unit", "currency", "scale", "all", "source", "note"];

    private readonly List<GivenValue> _values = [];
    private readonly InputCells _cells = new(symbols, diagnostics);
    private readonly Dictionary<string, SourceSpan> _seen = new(StringComparer.Ordinal);

    /// <summary>All values, those of files before defaults.</summary>
    public static GivenInputs Read(IEnumerable<InputsSyntax> files, ModelSymbols symbols, IModelFiles world, List<Diagnostic> diagnostics,
        CancellationToken cancelled)
    {
        var reader = new InputReader(symbols, diagnostics, cancelled);
        foreach (var file in files)
        {
            if (TableFile.Load(file.File, world, diagnostics, sheet: file.Sheet) is { } table)
            {
                reader.ReadFile(table, file);
            }
        }

        reader.ReadDefaults();
        return new GivenInputs([.. reader._values.Where(v => v.Scenario is null)], [.. reader._values.Where(v => v.Scenario is not null)]);
    }

    private void ReadFile(CsvTable table, InputsSyntax file)
    {
        // A scenario need not say why, also where it is typed.
        if (table.Column("id") < 0 || (ColumnWords.Find(table, ColumnWords.IsSource) < 0 && ColumnWords.Find(table, ColumnWords.IsScenario) < 0))
        {
            diagnostics.Add(
                DataDiagnostics.MissingColumn(file.File.Span, table.Column("id") < 0 ? "id" : "source", file.File.Name, table.Header.Select(h => h.Text)));
            return;
        }

        var ignored = file.Ignored.Select(i => i.Column!).ToList();
        diagnostics.AddRange(ignored.Where(i => table.Column(i.Name) < 0)
            .Select(i => DataDiagnostics.MissingColumn(i.Span, i.Name, file.File.Name, table.Header.Select(h => h.Text))));
        List<string> others = ["id", "all", .. ignored.Select(i => i.Name)];
        var headings = new PeriodHeadings(symbols, table, others, diagnostics);
        var units = new UnitColumns(symbols, table, others, diagnostics);
        ReportHeadings(table, headings, others);
        ReportTwice(table, [.. ignored.Select(i => i.Name)]);
        foreach (var row in table.Rows)
        {
            cancelled.ThrowIfCancellationRequested();
            ReadRow(table, headings, units, row);
        }
    }

    // Of two columns that say the same thing one would be lost.
    private void ReportTwice(CsvTable table, List<string> ignored)
    {
        foreach (var isWord in new Func<string, bool>[] { ColumnWords.IsScenario, ColumnWords.IsSource, ColumnWords.IsNote })
        {
            var found = table.Header.Where(h => isWord(h.Text) && !ignored.Contains(h.Text)).ToList();
            diagnostics.AddRange(found.Skip(1).Select(h => ReadingDiagnostics.WordsTwice(h.Span, h.Text, found[0].Text)));
        }
    }

    // An inputs file is the model's own: a column of it that nothing takes is misspelt.
    private void ReportHeadings(CsvTable table, PeriodHeadings headings, List<string> known)
    {
        for (var i = 0; i < table.Header.Count; i++)
        {
            var heading = table.Header[i];
            if (headings.Of(i) is { } period && (symbols.Locate(period) is null || period.Frequency < symbols.Calculating.Frequency))
            {
                diagnostics.Add(TimeDiagnostics.OutsideTimeline(heading.Span, period.Id, symbols.Timelines));
            }
            else if (!ColumnWords.Is(heading.Text) && !ColumnWords.IsScenario(heading.Text) && !headings.IsTime(i)
                && !known.Contains(heading.Text, StringComparer.Ordinal))
            {
                diagnostics.Add(
                    ReadingDiagnostics.UnknownColumn(heading.Span, heading.Text, Columns,
                        "the columns are id, scenario, unit (or currency and scale), all, source, note, and one for each period"));
            }
        }
    }

    private void ReadRow(CsvTable table, PeriodHeadings headings, UnitColumns units, IReadOnlyList<TableCell> row)
    {
        var id = row[table.Column("id")];
        if (Find(id) is not var (line, members))
        {
            return;
        }

        if (!IsOfKnownScenario(table, row, out var scenario))
        {
            return;
        }

        var key = $"{scenario} {id.Text}";
        if (!_seen.TryAdd(key, id.Span))
        {
            diagnostics.Add(DataDiagnostics.DuplicateRow(id.Span, id.Text, _seen[key]));
            return;
        }

        var said = ColumnWords.Find(table, ColumnWords.IsSource) is var at and >= 0 && !row[at].IsBlank ? row[at] : null;
        var source = said?.Text;
        if (source is null && scenario is null)
        {
            diagnostics.Add(DataDiagnostics.NoSource(id.Span, id.Text));
        }

        var note = ColumnWords.Of(table, row, ColumnWords.IsNote);
        var rank = id.Text.Contains('.', StringComparison.Ordinal) ? GivenRank.Member : GivenRank.Line;
        var ofRow = scenario is null ? SourceOf(source ?? "", note, id.Text, id.Span) with { SaidAt = said?.Span }
            : new PlanSource(scenario, Both(source, note), id.Text, id.Span);
        var isReadable = units.TryRead(line, members, row, false, out var scale);
        for (var i = 0; i < row.Count; i++)
        {
            var heading = table.Header[i].Text;
            var isAll = heading == "all";
            var period = isAll ? null : headings.Of(i);
            if ((isAll || period is not null) && !row[i].HasNoFigure && Allowed(line, period, row[i]))
            {
                // What is wrong with the figure is said even where its unit is unknown.
                var value = _cells.Read(line, members, row[i], isReadable ? scale : 1);
                Add(line, members, rank, period, isReadable ? value : null, ofRow with { Written = row[i].Text, Span = row[i].Span }, scenario);
            }
        }

        ReportGaps(line, headings, row, id.Text);
    }

    // Before the first figure or behind the last one the declaration's value is what is meant; between two it is rarely so.
    private void ReportGaps(LineSymbol line, PeriodHeadings headings, IReadOnlyList<TableCell> row, string id)
    {
        if (line.Syntax.Default?.Value is not { } value)
        {
            return;
        }

        var own = Enumerable.Range(0, row.Count).Select(i => (Period: headings.Of(i), Cell: row[i]))
            .Where(c => c.Period?.Frequency == symbols.Calculating.Frequency).OrderBy(c => c.Period).ToList();
        own.Skip(own.FindIndex(c => !c.Cell.IsBlank)).SkipLast(own.Count - 1 - own.FindLastIndex(c => !c.Cell.IsBlank)).Where(c => c.Cell.IsBlank).ToList()
            .ForEach(c => diagnostics.Add(DataDiagnostics.NothingBetween(c.Cell.Span, id, c.Period!.Value.Id, value.Span.Text)));
    }

    private static string? Both(string? source, string? note) => source is null || note is null ? source ?? note : $"{source}; {note}";

    // A row without a scenario is for the base case.
    private bool IsOfKnownScenario(CsvTable table, IReadOnlyList<TableCell> row, out string? scenario)
    {
        var name = ColumnWords.Of(table, row, ColumnWords.IsScenario)?.Trim();
        scenario = name == PlanScenario.Base.Name ? null : name;
        if (scenario is null || symbols.Scenarios.Exists(s => s.Name.Name == name))
        {
            return true;
        }

        var cell = row[ColumnWords.Find(table, ColumnWords.IsScenario)];
        diagnostics.Add(ScenarioDiagnostics.Undeclared(cell.Span, scenario, symbols.Scenarios.Select(s => s.Name.Name)));
        return false;
    }

    private (LineSymbol Line, IReadOnlyList<MemberSymbol?> Members)? Find(TableCell id)
    {
        var parts = id.Text.Split('.');
        if (!symbols.Lines.TryGetValue(parts[0], out var line))
        {
            diagnostics.Add(
                id.IsBlank
                    ? ReadingDiagnostics.Nameless(id.Span)
                    : NameDiagnostics.Unknown(id.Span, NameKind.Input, parts[0], symbols.LineList.Where(l => l.IsInput).Select(l => l.Name)));
            return null;
        }

        if (!line.IsInput)
        {
            diagnostics.Add(DataDiagnostics.NotAnInput(id.Span, line.Name).With(line.Span, "declared here"));
            return null;
        }

        if (parts.Length == 1)
        {
            return (line, MembersOf(line));
        }

        if (line.Dimension?.Find(parts[1]) is { } member)
        {
            return (line, [member]);
        }

        diagnostics.Add(line.Dimension is null
            ? NameDiagnostics.NotDimensioned(id.Span, line.Name)
            : NameDiagnostics.UnknownMember(id.Span, parts[1], line.Dimension.Name, line.Dimension.Members.Select(m => m.Name)));
        return null;
    }

    private bool Allowed(LineSymbol line, Period? period, TableCell cell)
    {
        if (period is not { } known)
        {
            return true;
        }

        if (symbols.Locate(known) is not var (timeline, place) || (timeline > 0 && known.Frequency < symbols.Calculating.Frequency))
        {
            return false;
        }

        if (line.IsConstant)
        {
            diagnostics.Add(TimeDiagnostics.PeriodOnConstant(cell.Span, line.Name));
            return false;
        }

        if (!symbols.Timelines[timeline].Periods[place].IsEstimate)
        {
            diagnostics.Add(DataDiagnostics.ActualPeriod(cell.Span, line.Name, known.Id));
            return false;
        }

        return true;
    }

    private void ReadDefaults()
    {
        foreach (var line in symbols.LineList.Where(l => l.IsInput && l.Syntax.Default is not null))
        {
            var syntax = line.Syntax.Default!;
            if (string.IsNullOrWhiteSpace(syntax.Source?.Name))
            {
                diagnostics.Add(DataDiagnostics.NoSource(syntax.Span, line.Name));
            }

            var members = MembersOf(line);
            var value = LiteralReader.Read(syntax.Value, members.Select(line.UnitFor), ValueForm.Of(line, ValueRole.Level), symbols, diagnostics);
            Add(line, members, GivenRank.Default, null, value,
                SourceOf(syntax.Source?.Name ?? "", syntax.Note, syntax.Value.Span.Text, syntax.Value.Span) with { SaidAt = syntax.Source?.Span });
        }
    }

    private static PlanSource SourceOf(string source, string? note, string written, SourceSpan span) =>
        new(source, note, written, span) { Provenance = SourceWords.Read(source, Provenance.Typed) };

    private static IReadOnlyList<MemberSymbol?> MembersOf(LineSymbol line) => line.Dimension is null ? [null] : [.. line.Dimension.Members];

    private void Add(LineSymbol line, IReadOnlyList<MemberSymbol?> members, GivenRank rank, Period? period, double? value, PlanSource source,
        string? scenario = null)
    {
        // A value that cannot be read has been reported; that it is missing is no news then.
        line.IsDamaged |= value is null && scenario is null;
        if (period is { } known && known.Frequency > symbols.Calculating.Frequency)
        {
            AddOfWhole(line, members, rank, known, value ?? 0, source, scenario);
            return;
        }

        _values.AddRange(members.Select(m => new GivenValue(line, m, rank, period, value ?? 0, source) { Scenario = scenario }));
    }

    private void AddOfWhole(LineSymbol line, IReadOnlyList<MemberSymbol?> members, GivenRank rank, Period whole, double value, PlanSource source,
        string? scenario)
    {
        var (timeline, place) = symbols.Locate(whole)!.Value;
        var parts =
            new YearsParts(symbols.Calculating, diagnostics).Of(line.Name, line.Kind, line.Spread, symbols.Timelines[timeline].Periods[place], source.Span);
        line.IsDamaged |= parts.Count == 0 && scenario is null;
        _values.AddRange(
            members.SelectMany(
                m => parts.Select(p => new GivenValue(line, m, rank, p.Period, value * p.Share, source) { Whole = whole.Frequency, Scenario = scenario })));
    }
}
