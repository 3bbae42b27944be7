using FinModel.Analysis.Vintages;
using FinModel.Compiler;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Data;
using FinModel.Data.Packed;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Rolling;

/// <summary>
/// Makes the first estimate of a model actual, from files with its figures: the timelines say so, the files become tables, what was typed for the
/// period is taken out,
/// and the old estimates are kept. The new model is compiled in memory; one with errors is none.
/// </summary>
public sealed class ModelRoll
{
    private readonly FinancialModel _model;
    private readonly IModelSource _files;
    private readonly List<Diagnostic> _diagnostics;
    private readonly ModelEdits _edits = new();
    private readonly List<DeclarationSyntax> _declarations;
    private readonly List<string> _outdated = [];
    private readonly TimelinePeriod _period;
    private readonly TimelinePeriod? _last;

    private ModelRoll(FinancialModel model, IModelSource files, TimelinePeriod period, List<Diagnostic> diagnostics)
    {
        (_model, _files, _diagnostics, _period) = (model, files, diagnostics, period);
        _last = model.Plan.Timeline.Periods.LastOrDefault(p => !p.IsEstimate);
        _declarations = [.. files.Sources.SelectMany(s => Parser.ParseFile(s, []).Declarations)];
    }

    /// <summary>The model with its first estimate reported; null, with diagnostics added, where it cannot be.</summary>
    /// <param name="model">The model.</param>
    /// <param name="files">Where it was loaded from.</param>
    /// <param name="figures">The files with the figures, each with the name it is to have among the model's data.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static RolledModel? Prepare(FinancialModel model, IModelSource files, IReadOnlyList<(string Name, CsvTable File)> figures,
        List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var estimates = model.Plan.Timeline.Periods.Where(p => p.IsEstimate).ToList();
        if (estimates.Count < 2)
        {
            diagnostics.Add(RollDiagnostics.NoEstimate(model.Plan.Name, estimates.FirstOrDefault()));
            return null;
        }

        return new ModelRoll(model, files, estimates[0], diagnostics).Roll(figures);
    }

    private RolledModel? Roll(IReadOnlyList<(string Name, CsvTable File)> figures)
    {
        var before = _diagnostics.Count;
        var tables = Released(figures);
        var periods = new ReleasedPeriods(_model.Plan, _period);
        _diagnostics.AddRange(tables.Select(periods.Problem).OfType<Diagnostic>());
        if (HasErrors(before))
        {
            return null;
        }

        var plan = _model.Plan;
        RolledTimelines.Edit(_declarations.OfType<TimelineSyntax>(), plan.Timeline.FiscalYear, _period.End, _edits);
        _edits.Append(PlaceOfTables(), string.Join('\n', tables.Select(t => t.Declaration)));
        EmptyInputs();
        if (HasErrors(before))
        {
            return null;
        }

        EstimateColumns.Edit(_declarations, _files, IsOver, _edits);
        CommentOut();
        var texts = _edits.Texts();
        var load =
            FinancialModel.TryLoad(new ChangedModel(_files, texts, tables.ToDictionary(t => t.Name, t => t.Text, StringComparer.Ordinal)),
                CompileOptions.Usual);
        var missing = Missing(load.Model?.Plan, figures[0].File, tables);
        _diagnostics.AddRange(missing);
        _diagnostics.AddRange(load.Diagnostics.Where(d => load.Model is null && (missing.Count == 0 || !FollowsFromMissing(d))));

        return HasErrors(before) || load.Model is null ? null : new RolledModel(
            _model, load.Model, _period, Vintage.Of(_model.Run(), _period.Id), texts,
            tables.ToDictionary(t => t.Name, t => t.Text.Content, StringComparer.Ordinal), _outdated,
            [.. plan.PeriodNames.Where(
                n => _last is not null && n.Value == _last.Period && _declarations.OfType<PeriodNameSyntax>().Any(d => d.Name.Name == n.Key))
                .Select(n => n.Key)]);
    }

    private bool HasErrors(int from) => _diagnostics.Skip(from).Any(d => d.Severity == Severity.Error);

    private List<ReleasedTable> Released(IReadOnlyList<(string Name, CsvTable File)> files)
    {
        var known =
            _declarations.OfType<TableSyntax>().Select(t => (Table: t, File: _files.Table(t.File.Name, [], t.Sheet?.Name))).Where(t => t.File is not null)
                .Select(t => (t.Table, t.File!)).ToList();
        var names = known.Select(k => k.Table.Name.Name).ToHashSet(StringComparer.Ordinal);
        var tables = new List<ReleasedTable>();
        foreach (var (name, file) in files)
        {
            var table = Unused(names);
            if (ReleasedTable.Of(name, file, table, known, _model.Plan) is { } released)
            {
                tables.Add(released);
                _diagnostics.AddRange(released.MissingRows is { Count: > 0 } rows ? [RollDiagnostics.MissingRows(file.Header[0].Span, rows)] : []);
            }
            else
            {
                _diagnostics.Add(
                    RollDiagnostics.UnlikeTables(file.Header[0].Span, _model.Plan.Name,
                        known.Select(k => string.Join(" / ", k.Table.KeyColumns.Select(c => c.Name))).Distinct().Select(c => $"`{c}`")));
            }
        }

        return tables;
    }

    private string Unused(HashSet<string> names)
    {
        var stem = "reported_" + _period.Id.Replace('-', '_').ToLowerInvariant();
        return Enumerable.Range(1, names.Count + 1).Select(i => i == 1 ? stem : $"{stem}_{i}").First(names.Add);
    }

    private SourceText PlaceOfTables() =>
        _declarations.OfType<TableSyntax>().LastOrDefault()?.Span.Source ?? _files.Sources.First(s => s.Path.EndsWith("model.fin", StringComparison.Ordinal));

    // What was typed in files of inputs for the period alone: the vintage keeps it of the base case, and what scenarios had is said. A value that
    // stands for other periods, too, stays.
    private void EmptyInputs()
    {
        var own = _files.Sources.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        var given =
            _model.Plan.Cells.Where(c => c.Origin == CellOrigin.Input && c.Source is not null)
                .Select(c => (Cell: c, Source: c.Source!, Scenario: (string?)null));
        var changed = _model.Plan.Scenarios.SelectMany(s => s.Overrides.Select(o => (o.Cell, o.Source, Scenario: (string?)s.Name)));
        var values =
            given.Concat(changed).Where(v => v.Cell.Period is not null && !own.Contains(v.Source.Span.Source.Path)).GroupBy(v => v.Source.Span)
                .Where(u => u.All(v => v.Cell.Period!.End <= _period.End)).OrderBy(u => u.Key.Start).ToList();
        foreach (var value in values.Where(v => ModelEdits.IsText(v.Key.Source.Path)))
        {
            _edits.Replace(value.Key, "");
            _outdated.AddRange(
                value.Where(v => v.Scenario is not null).Take(1).Select(v => $"{value.Key}: {v.Cell} = {v.Source.Written.Trim()} ({v.Scenario})"));
        }

        _diagnostics.AddRange(
            values.Where(v => !ModelEdits.IsText(v.Key.Source.Path)).Select(v => RollDiagnostics.InWorkbook(v.Key, v.First().Cell.ToString())));
    }

    // Scenarios and uncertainty are of estimates only.
    private void CommentOut()
    {
        var scenarios = _declarations.OfType<ScenarioSyntax>().SelectMany(s => s.Assignments).Where(a => IsOver(a.Period)).Select(a => a.Span);
        var factors = _declarations.OfType<UncertaintySyntax>().SelectMany(u => u.Factors).Where(f => IsOver(f.Input.Period)).Select(f => f.Span);
        var correlations =
            _declarations.OfType<UncertaintySyntax>().SelectMany(u => u.Correlations).Where(c => c.Inputs.Any(i => IsOver(i.Period))).Select(c => c.Span);
        foreach (var span in scenarios.Concat(factors).Concat(correlations))
        {
            _outdated.Add($"{span}: {span.Text.ReplaceLineEndings(" ")}");
            _edits.Comment(span);
        }
    }

    private bool IsOver(PeriodReferenceSyntax? period) => period?.Fixed is { } id && IsOver(id);

    private bool IsOver(Period id) => _model.Plan.Timelines.SelectMany(t => t.Periods).Any(p => p.Period == id && p.IsEstimate && p.End <= _period.End);

    // What had a figure in the last period and has none now, neither one that is said to be none, by statements. Where the model cannot be used, the
    // rows of the files tell.
    private List<Diagnostic> Missing(Plan? now, CsvTable file, IReadOnlyList<ReleasedTable> tables)
    {
        var place = file.Header[0].Span;
        if (now is not null && !now.Cells.Any(c => c.BaseOf is null && c.Origin == CellOrigin.Data && c.Period?.Period == _period.Period))
        {
            return [RollDiagnostics.NoPeriod(place, _period.Id)];
        }

        var named = tables.SelectMany(t => t.Lines).ToHashSet(StringComparer.Ordinal);
        var before = _last is null ? [] : _model.Plan.Cells.Where(IsOfLast);
        return [.. before.Where(c => !named.Contains(c.Id) && !named.Contains(c.Line.Name) && (now is null || Reported(now, c) is null))
            .GroupBy(c => c.Line.Statement)
            .Select(lines => RollDiagnostics.Missing(place, [.. lines.Select(c => c.Id)], _period.Id, _last!.Id))];
    }

    private bool IsOfLast(PlanCell cell) =>
        cell.IsOwn && cell.Timeline == _model.Plan.Timeline && cell.Period == _last && cell.Origin is (CellOrigin.Data or CellOrigin.Implied);

    // An estimate that looks back to a figure that is missing, and what is expected of such a one.
    private static bool FollowsFromMissing(Diagnostic diagnostic) => diagnostic.Code is "FM4002" or "FM4087";

    private PlanCell? Reported(Plan now, PlanCell old) =>
        now.Line(old.Line.Name) is { } line
            && now.Cell(line, old.Member is null ? null : line.Dimension?.Members.FirstOrDefault(m => m.Name == old.Member.Name), _period.Period) is { } cell
            && !IsAssumed(cell) ? cell : null;

    // What stands where no table prints the line is no figure of the period.
    private static bool IsAssumed(PlanCell cell) => cell is { Origin: CellOrigin.Formula, Rule.IsData: true };
}
