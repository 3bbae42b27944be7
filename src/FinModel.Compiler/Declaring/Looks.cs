using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>What a company says of how lines look that a library declares: labels, what is hidden, decimals by unit. The model's own word counts
/// before a library's.</summary>
internal sealed class Looks(ModelSymbols symbols, IReadOnlySet<SourceText> libraries, List<Diagnostic> diagnostics)
{
    private const string Zeros = "zeros";

    private readonly Dictionary<(string Name, bool IsLibrary), SourceSpan> _relabelled = [];
    private readonly Dictionary<(string Line, bool IsLibrary), SourceSpan> _moved = [];
    private readonly Dictionary<(string Unit, SourceText? Library), SourceSpan> _decimals = [];

    public static void Apply(ModelSymbols symbols, IReadOnlyList<DeclarationSyntax> declarations, IReadOnlySet<SourceText> libraries,
        List<Diagnostic> diagnostics)
    {
        var looks = new Looks(symbols, libraries, diagnostics);
        foreach (var declaration in declarations)
        {
            looks.Apply(declaration, declarations);
        }
    }

    private void Apply(DeclarationSyntax declaration, IReadOnlyList<DeclarationSyntax> all)
    {
        switch (declaration)
        {
            case RelabelSyntax relabel:
                Relabel(relabel, all);
                break;
            case HideSyntax hide:
                hide.Lines.ToList().ForEach(Hide);
                break;
            case DecimalsSyntax decimals:
                decimals.Units.ToList().ForEach(Decimals);
                break;
            case MoveSyntax move when !_moved.TryAdd((move.Line.Name, libraries.Contains(move.Span.Source)), move.Span):
                diagnostics.Add(LookDiagnostics.MovedTwice(move.Span, move.Line.Name, _moved[(move.Line.Name, libraries.Contains(move.Span.Source))]));
                break;
        }
    }

    private void Relabel(RelabelSyntax relabel, IReadOnlyList<DeclarationSyntax> all)
    {
        var key = (relabel.Name.Name, libraries.Contains(relabel.Span.Source));
        if (!_relabelled.TryAdd(key, relabel.Span))
        {
            diagnostics.Add(LookDiagnostics.RelabelledTwice(relabel.Span, relabel.Name.Name, _relabelled[key]));
        }
        else if (symbols.Lines.TryGetValue(relabel.Name.Name, out var line))
        {
            line.Label = relabel.Label;
        }
        else if (all.OfType<StatementSyntax>().Any(s => s.Name.Name == relabel.Name.Name))
        {
            symbols.StatementLabels[relabel.Name.Name] = relabel.Label;
        }
        else
        {
            Unknown(relabel.Name, NameKind.LineOrStatement, [.. all.OfType<StatementSyntax>().Select(s => s.Name.Name)]);
        }
    }

    private void Hide(Identifier name)
    {
        if (symbols.Lines.TryGetValue(name.Name, out var line))
        {
            line.IsHidden = true;
        }
        else if (name.Name == Zeros)
        {
            symbols.HidesZeros = true;
        }
        else
        {
            Unknown(name, NameKind.Line, [Zeros]);
        }
    }

    // A library's decimals are for its own lines, the model's for all.
    private void Decimals(UnitDecimalsSyntax decimals)
    {
        var source = decimals.Unit.Span.Source;
        var word = decimals.Unit.Factors.Count == 1 ? decimals.Unit.Factors[0].Name.Name : "";
        if (new UnitResolver(symbols, diagnostics).Resolve(decimals.Unit) is not { } unit)
        {
            return;
        }

        var place = (decimals.Unit.Span.Text, libraries.Contains(source) ? source : null);
        if (!_decimals.TryAdd(place, decimals.Unit.Span))
        {
            diagnostics.Add(LookDiagnostics.DecimalsTwice(decimals.Unit.Span, decimals.Unit.Span.Text, _decimals[place]));
        }

        foreach (var line in symbols.LineList.Where(
            l => l.Unit == unit && l.Display == LineDeclarations.DisplayOf(word) && (!libraries.Contains(source) || l.Span.Source == source)))
        {
            line.UsualDecimals = decimals.Count;
        }
    }

    private void Unknown(Identifier name, NameKind what, IReadOnlyList<string> others) =>
        diagnostics.Add(NameDiagnostics.Unknown(name.Span, what, name.Name, symbols.Lines.Keys.Concat(others)));
}
