using FinModel.Compiler.Binding;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Reads the values of inputs: from the inputs file, and the defaults that stand with the inputs.</summary>
internal sealed class InputReader(ModelSymbols symbols, List<Diagnostic> diagnostics)
{
    private readonly List<GivenValue> _values = [];
    private readonly Dictionary<string, SourceSpan> _seen = new(StringComparer.Ordinal);

    /// <summary>All values, those of files before defaults.</summary>
    public static IReadOnlyList<GivenValue> Read(IEnumerable<InputsSyntax> files, ModelSymbols symbols, IModelFiles world, List<Diagnostic> diagnostics)
    {
        var reader = new InputReader(symbols, diagnostics);
        foreach (var file in files)
        {
            if (TableFile.Load(file.File, world, diagnostics) is { } table)
            {
                reader.ReadFile(table, file.File);
            }
        }

        reader.ReadDefaults();
        return reader._values;
    }

    private void ReadFile(CsvTable table, Identifier file)
    {
        foreach (var column in new[] { "id", "source" }.Where(c => table.Column(c) < 0))
        {
            diagnostics.Add(DataDiagnostics.MissingColumn(file.Span, column, file.Name, table.Header.Select(h => h.Text)));
            return;
        }

        foreach (var row in table.Rows)
        {
            ReadRow(table, row);
        }
    }

    private void ReadRow(CsvTable table, IReadOnlyList<TableCell> row)
    {
        var id = row[table.Column("id")];
        if (Find(id) is not var (line, members))
        {
            return;
        }

        if (!_seen.TryAdd(id.Text, id.Span))
        {
            diagnostics.Add(DataDiagnostics.DuplicateRow(id.Span, id.Text, _seen[id.Text]));
            return;
        }

        var source = row[table.Column("source")];
        if (source.IsBlank)
        {
            diagnostics.Add(DataDiagnostics.NoSource(id.Span, id.Text));
        }

        var note = table.Column("note") is var n and >= 0 && !row[n].IsBlank ? row[n].Text : null;
        var scale = table.Column("unit") is var u and >= 0 ? ScaleOf(line, row[u]) : 1;
        for (var i = 0; i < row.Count; i++)
        {
            var heading = table.Header[i].Text;
            var isAll = heading == "all";
            var period = isAll ? null : Heading.PeriodOf(heading);
            if ((isAll || period is not null) && !row[i].IsBlank && Allowed(line, period, row[i]) && ValueOf(line, row[i]) is { } value)
            {
                Add(line, members, period, value * scale, new PlanSource(source.Text, note, row[i].Text, row[i].Span));
            }
        }
    }

    private (LineSymbol Line, IReadOnlyList<MemberSymbol?> Members)? Find(TableCell id)
    {
        var parts = id.Text.Split('.');
        if (!symbols.Lines.TryGetValue(parts[0], out var line))
        {
            diagnostics.Add(NameDiagnostics.Unknown(id.Span, "input", parts[0], symbols.LineList.Where(l => l.IsInput).Select(l => l.Name)));
            return null;
        }

        if (!line.IsInput)
        {
            diagnostics.Add(DataDiagnostics.NotAnInput(id.Span, line.Name).With(line.Span, "declared here"));
            return null;
        }

        if (parts.Length == 1)
        {
            return (line, line.Dimension is null ? [null] : [.. line.Dimension.Members]);
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

        if (line.IsConstant)
        {
            diagnostics.Add(TimeDiagnostics.PeriodOnConstant(cell.Span, line.Name));
            return false;
        }

        if (symbols.Calculating.IndexOf(known) is var index and >= 0)
        {
            if (!symbols.Calculating.Periods[index].IsEstimate)
            {
                diagnostics.Add(DataDiagnostics.ActualPeriod(cell.Span, line.Name, known.Id));
                return false;
            }

            return true;
        }

        diagnostics.Add(TimeDiagnostics.OutsideTimeline(cell.Span, known.Id, symbols.Timelines));
        return false;
    }

    // A cell is a printed figure, or a literal of the language: 11.9x, 445 days, 12.5 million.
    private double? ValueOf(LineSymbol line, TableCell cell)
    {
        if (PrintedNumber.TryParse(cell.Text, out var number))
        {
            return number.Value;
        }

        var syntax = Parser.ParseExpression(new SourceText(cell.Span.Source.Path, cell.Text), []);
        if (syntax is not (NumberSyntax or UnarySyntax { Operand: NumberSyntax }) || ExpressionBinder.Bind(syntax, symbols, []) is not BoundNumber literal)
        {
            diagnostics.Add(DataDiagnostics.MalformedNumber(cell.Span, cell.Text));
            return null;
        }

        if (literal.Unit is { IsPure: false } unit && line.Unit is { } expected && unit != expected)
        {
            diagnostics.Add(DataDiagnostics.WrongUnit(cell.Span, line.Name, expected, unit.ToString()));
        }

        return literal.Value;
    }

    // The unit column says the same as the line, or in which scale the row is typed.
    private double ScaleOf(LineSymbol line, TableCell cell)
    {
        if (cell.IsBlank || line.Unit is not { } expected)
        {
            return 1;
        }

        var words = cell.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var scale = words.Where(w => Scale.TryFind(w, out _)).Select(w => Scale.TryFind(w, out var factor) ? factor : 1).FirstOrDefault(symbols.ScaleFactor);
        var unit = string.Join(' ', words.Where(w => !Scale.TryFind(w, out _)));
        var stated = unit is "%" or "x" or "1" or "" ? Unit.Pure : UnitOf(unit);
        if (stated is not { } known || (known != expected && unit.Length > 0))
        {
            diagnostics.Add(DataDiagnostics.WrongUnit(cell.Span, line.Name, expected, cell.Text));
            return 1;
        }

        return scale == symbols.ScaleFactor ? 1 : Math.Pow(scale / symbols.ScaleFactor, Scale.PowerIn(expected));
    }

    private Unit? UnitOf(string text)
    {
        var literal = Parser.ParseExpression(new SourceText("", "1 " + text), []);
        return literal is NumberSyntax { Unit: { } unit } ? new Declaring.UnitResolver(symbols, []).Resolve(unit) : null;
    }

    private void ReadDefaults()
    {
        foreach (var line in symbols.LineList.Where(l => l.IsInput && l.Syntax.Default is not null))
        {
            var syntax = line.Syntax.Default!;
            if (string.IsNullOrWhiteSpace(syntax.Source))
            {
                diagnostics.Add(DataDiagnostics.NoSource(syntax.Span, line.Name));
            }

            if (LiteralReader.Read(syntax.Value, line.Unit, line.Name, symbols, diagnostics) is { } value)
            {
                var source = new PlanSource(syntax.Source ?? "", syntax.Note, syntax.Value.Span.Text, syntax.Value.Span);
                Add(line, line.Dimension is null ? [null] : [.. line.Dimension.Members], null, value, source);
            }
        }
    }

    private void Add(LineSymbol line, IReadOnlyList<MemberSymbol?> members, Period? period, double value, PlanSource source) =>
        _values.AddRange(members.Select(m => new GivenValue(line, m, period, value, source)));
}
