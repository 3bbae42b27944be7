using FinModel.Compiler.Declaring;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Expanding;

/// <summary>Lays the statements out: headers, lines and repeated lines in order of declaration, with those that ask for it put behind another line.</summary>
internal sealed class LayoutBuilder(ModelSymbols symbols, PlanLines lines, List<Diagnostic> diagnostics)
{
    private readonly List<(StatementSyntax Syntax, List<PlanRow> Rows)> _statements = [];
    private readonly List<(List<PlanRow> Rows, PlanRow Row, Identifier After)> _placed = [];

    public static IReadOnlyList<PlanStatement> Build(Imports imports, ModelSymbols symbols, PlanLines lines, List<Diagnostic> diagnostics)
    {
        var builder = new LayoutBuilder(symbols, lines, diagnostics);
        foreach (var file in imports.Files)
        {
            builder.Add(file);
        }

        builder.Place();
        builder.Move([.. imports.All<MoveSyntax>()], imports);
        return [.. builder._statements
            .Where(s => s.Rows.OfType<PlanLineRow>().Any())
            .Select(s =>
                new PlanStatement(s.Syntax.Name.Name,
                    PlanLines.Label(symbols.StatementLabels.GetValueOrDefault(s.Syntax.Name.Name) ?? s.Syntax.Label, s.Syntax.Name.Name), [.. s.Rows],
                    s.Syntax.IsAside))];
    }

    private void Add(FileSyntax file)
    {
        List<PlanRow>? rows = null;
        foreach (var declaration in file.Declarations)
        {
            switch (declaration)
            {
                case StatementSyntax statement:
                    rows = RowsOf(statement);
                    break;
                case HeaderSyntax header:
                    rows?.Add(new PlanHeaderRow(PlanLines.Label(header.Label, "")));
                    break;
                case ShowSyntax show when rows is not null:
                    AddShown(rows, show);
                    break;
                case LineSyntax syntax when rows is not null && symbols.Lines.TryGetValue(syntax.Name.Name, out var line) && line.Syntax == syntax:
                    AddLine(rows, line);
                    break;
            }
        }
    }

    private List<PlanRow> RowsOf(StatementSyntax statement)
    {
        var known = _statements.FindIndex(s => s.Syntax.Name.Name == statement.Name.Name);
        if (known < 0)
        {
            _statements.Add((statement, []));
            return _statements[^1].Rows;
        }

        // The first declaration with a label names the statement.
        if (_statements[known].Syntax.Label.English is null)
        {
            _statements[known] = (statement, _statements[known].Rows);
        }

        return _statements[known].Rows;
    }

    private void AddLine(List<PlanRow> rows, LineSymbol symbol)
    {
        var line = lines.Of(symbol);
        if (!line.Hints.IsHidden)
        {
            Add(rows, new PlanLineRow(line.Label, line, line.Hints.IsDeducted, line.Hints), symbol.Syntax.Hints);
        }
    }

    private void AddShown(List<PlanRow> rows, ShowSyntax show)
    {
        if (!symbols.Lines.TryGetValue(show.Line.Name, out var symbol))
        {
            diagnostics.Add(NameDiagnostics.Unknown(show.Line.Span, NameKind.Line, show.Line.Name, symbols.Lines.Keys));
            return;
        }

        if (symbol.IsHidden)
        {
            return;
        }

        var line = lines.Of(symbol);
        var label = new PlanLabel(show.Label.English ?? line.Label.English, show.Label.Chinese ?? show.Label.English ?? line.Label.Chinese);
        var own = HintReader.Read(show.Hints);
        var hints = own with { Decimals = own.Decimals ?? line.Hints.Decimals };
        Add(rows, new PlanLineRow(label, line, show.IsNegated || hints.IsDeducted, hints), show.Hints);
    }

    private void Add(List<PlanRow> rows, PlanRow row, IReadOnlyList<HintSyntax> hints)
    {
        if (hints.FirstOrDefault(h => h.Word.Name == "after")?.Argument is { } after)
        {
            _placed.Add((rows, row, after));
            return;
        }

        rows.Add(row);
    }

    private void Place()
    {
        foreach (var (rows, row, after) in _placed)
        {
            if (!symbols.Lines.ContainsKey(after.Name))
            {
                diagnostics.Add(NameDiagnostics.Unknown(after.Span, NameKind.Line, after.Name, symbols.Lines.Keys));
            }

            var place = PlaceOf(rows, after);
            rows.Insert(place < 0 ? rows.Count : place + 1, row);
        }
    }

    // Libraries move first, and the model has the last word. What it says itself cannot all be so where the lines do not stand thus in the end.
    private void Move(List<MoveSyntax> moves, Imports imports)
    {
        var before = diagnostics.Count;
        moves.ForEach(Move);
        if (diagnostics.Count == before)
        {
            diagnostics.AddRange(moves.Where(m => !imports.Uses.ContainsKey(m.Span.Source) && !IsMet(m))
                .Select(m => LookDiagnostics.MovedAgain(m.Span, m.Line.Name, m.Other.Name, m.IsBefore)));
        }
    }

    private bool IsMet(MoveSyntax move) => _statements.Select(s => (Line: PlaceOf(s.Rows, move.Line), Other: PlaceOf(s.Rows, move.Other)))
        .Any(p => p.Line >= 0 && p.Other >= 0 && p.Line < p.Other == move.IsBefore);

    private void Move(MoveSyntax move)
    {
        foreach (var name in new[] { move.Line, move.Other }.Where(n => !symbols.Lines.ContainsKey(n.Name)))
        {
            diagnostics.Add(NameDiagnostics.Unknown(name.Span, NameKind.Line, name.Name, symbols.Lines.Keys));
            return;
        }

        if (move.Line.Name == move.Other.Name)
        {
            diagnostics.Add(LookDiagnostics.MovedToItself(move.Span, move.Line.Name));
            return;
        }

        var rows = _statements.Select(s => s.Rows).FirstOrDefault(r => PlaceOf(r, move.Line) >= 0 && PlaceOf(r, move.Other) >= 0);
        if (rows is null)
        {
            diagnostics.Add(LookDiagnostics.NotInOneStatement(move.Span, move.Line.Name, move.Other.Name));
            return;
        }

        var place = PlaceOf(rows, move.Line);
        var row = rows[place];
        rows.RemoveAt(place);
        rows.Insert(PlaceOf(rows, move.Other) + (move.IsBefore ? 0 : 1), row);
    }

    private static int PlaceOf(List<PlanRow> rows, Identifier name) => rows.FindIndex(r => r is PlanLineRow line && line.Line.Name == name.Name);
}
