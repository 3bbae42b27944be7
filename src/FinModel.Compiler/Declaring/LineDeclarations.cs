using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Collects lines with their types, and the rules that <c>rule</c> and <c>replace</c> give them.</summary>
internal sealed class LineDeclarations(ModelSymbols symbols, Dictionary<string, SourceSpan> names, List<Diagnostic> diagnostics)
{
    private readonly UnitResolver _units = new(symbols, diagnostics);

    public static void Collect(
        ModelSymbols symbols, IReadOnlyList<DeclarationSyntax> declarations, Dictionary<string, SourceSpan> names, List<Diagnostic> diagnostics)
    {
        var collector = new LineDeclarations(symbols, names, diagnostics);
        var statement = (string?)null;
        var source = (SourceText?)null;
        foreach (var declaration in declarations)
        {
            // A statement goes on to the end of its file, not into the next one.
            statement = declaration is StatementSyntax s ? s.Name.Name : declaration.Span.Source == source ? statement : null;
            source = declaration.Span.Source;
            if (declaration is LineSyntax line)
            {
                collector.Add(line, statement);
            }
        }

        foreach (var rules in declarations.OfType<RuleDeclarationSyntax>())
        {
            collector.AddRules(rules);
        }
    }

    private void Add(LineSyntax syntax, string? statement)
    {
        if (syntax.Name.Name.Length == 0)
        {
            return;
        }

        if (ReservedNames.Everywhere.Contains(syntax.Name.Name))
        {
            diagnostics.Add(NameDiagnostics.ReservedName(syntax.Name.Span, syntax.Name.Name));
            return;
        }

        if (!names.TryAdd(syntax.Name.Name, syntax.Name.Span))
        {
            diagnostics.Add(NameDiagnostics.DuplicateLine(syntax.Name.Span, syntax.Name.Name, names[syntax.Name.Name]));
            return;
        }

        var (unit, display, bands) = UnitOf(syntax);
        var line = new LineSymbol
        {
            Syntax = syntax,
            Index = symbols.LineList.Count,
            Dimension = DimensionOf(syntax),
            Kind = KindOf(syntax),
            Unit = unit,
            Display = display,
            Bands = bands,
            Statement = statement,
            IsDamaged = syntax.IsDamaged,
        };
        line.Rules.AddRange(syntax.Rules);
        CheckLocal(line);
        CheckConstant(line);
        symbols.Lines.Add(line.Name, line);
        symbols.LineList.Add(line);
        if (line.IsConstant && unit is { } known)
        {
            symbols.Constants.TryAdd(known, line);
        }
    }

    private void AddRules(RuleDeclarationSyntax syntax)
    {
        if (!symbols.Lines.TryGetValue(syntax.Line.Name, out var line))
        {
            diagnostics.Add(NameDiagnostics.Unknown(syntax.Line.Span, "line", syntax.Line.Name, symbols.Lines.Keys));
            return;
        }

        line.IsDamaged |= syntax.IsDamaged;
        foreach (var rule in syntax.Rules)
        {
            var first = line.Rules.Find(r => Collides(r, rule));
            if (first is not null && !syntax.IsReplace)
            {
                diagnostics.Add(NameDiagnostics.RuleExists(rule.Span, line.Name, first.Span));
                continue;
            }

            if (syntax.IsReplace)
            {
                line.Rules.RemoveAll(r => Covers(rule, r));
            }

            line.Rules.Add(rule);
        }

        CheckConstant(line);
    }

    private static bool Collides(RuleSyntax left, RuleSyntax right) =>
        left.Scope == right.Scope && left.From?.Fixed == right.From?.Fixed && left.To?.Fixed == right.To?.Fixed;

    // `replace` with `=` clears everything; with another scope it clears that scope, and stays in front of a wider one.
    private static bool Covers(RuleSyntax replacing, RuleSyntax existing) =>
        replacing.Scope == RuleScope.Every || Collides(replacing, existing);

    private LineKind KindOf(LineSyntax syntax)
    {
        switch (syntax.Type?.Kind.Name)
        {
            case "flow": return LineKind.Flow;
            case "stock": return LineKind.Stock;
            case "average": return LineKind.Average;
            case "ratio" or null: return LineKind.Ratio;
            case "constant": return LineKind.Constant;
            default:
                diagnostics.Add(NameDiagnostics.BadKind(syntax.Type.Kind.Span, syntax.Type.Kind.Name));
                return LineKind.Ratio;
        }
    }

    private (Unit? Unit, Display Display, BandsSymbol? Bands) UnitOf(LineSyntax syntax)
    {
        if (syntax.Type is null)
        {
            return (null, Display.Plain, null);
        }

        if (syntax.Type.Unit is not { } unit)
        {
            return (Unit.Pure, syntax.Type.Kind.Name == "ratio" ? Display.Percent : Display.Plain, null);
        }

        var word = unit.Factors.Count == 1 ? unit.Factors[0].Name.Name : "";
        if (symbols.Bands.TryGetValue(word, out var bands))
        {
            return (Unit.Pure, Display.Band, bands);
        }

        var display = word switch
        {
            "percent" => Display.Percent,
            "times" => Display.Times,
            "date" => Display.Date,
            _ => Display.Plain,
        };
        if (display == Display.Date && syntax.Type.Kind.Name == "flow")
        {
            diagnostics.Add(UnitDiagnostics.FlowOfDates(syntax.Type.Span));
        }

        return (_units.Resolve(unit), display, null);
    }

    private DimensionSymbol? DimensionOf(LineSyntax syntax)
    {
        if (syntax.Dimension is not { } name)
        {
            return null;
        }

        if (!symbols.Dimensions.TryGetValue(name.Name, out var dimension))
        {
            diagnostics.Add(NameDiagnostics.Unknown(name.Span, "dimension", name.Name, symbols.Dimensions.Keys));
        }

        return dimension;
    }

    private void CheckLocal(LineSymbol line)
    {
        var isLocal = line.Unit is { } unit && unit.ExponentOf(UnitNames.Local) != 0;
        if (isLocal && line.Dimension is not null && line.Dimension.Members.Any(m => m.Currency is null))
        {
            diagnostics.Add(UnitDiagnostics.LocalWithoutMember(line.Syntax.Type!.Span).With(line.Dimension.Span, "members without a currency"));
        }
        else if (isLocal && line.Syntax.Dimension is null)
        {
            diagnostics.Add(UnitDiagnostics.LocalWithoutMember(line.Syntax.Type!.Span));
        }
    }

    private void CheckConstant(LineSymbol line)
    {
        if (line.IsConstant && line.Rules.Find(r => r.Scope != RuleScope.Every) is { } rule)
        {
            diagnostics.Add(TimeDiagnostics.RuleOnConstant(rule.Span, line.Name));
            line.Rules.RemoveAll(r => r.Scope != RuleScope.Every);
            line.IsDamaged = true;
        }
    }
}
