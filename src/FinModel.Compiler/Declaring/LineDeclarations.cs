using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Collects lines with their types, and the rules that <c>rule</c> and <c>replace</c> give them.</summary>
internal sealed class LineDeclarations(ModelSymbols symbols, Dictionary<string, SourceSpan> names, IReadOnlySet<SourceText> libraries,
    List<Diagnostic> diagnostics)
{
    private readonly UnitResolver _units = new(symbols, diagnostics);
    private readonly HashSet<RuleSyntax> _replacing = new(ReferenceEqualityComparer.Instance);

    public static void Collect(
        ModelSymbols symbols, IReadOnlyList<DeclarationSyntax> declarations, Dictionary<string, SourceSpan> names, IReadOnlySet<SourceText> libraries,
        List<Diagnostic> diagnostics)
    {
        var collector = new LineDeclarations(symbols, names, libraries, diagnostics);
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
            foreach (var target in rules.Targets)
            {
                collector.AddRules(rules, target);
            }
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
        foreach (var rule in syntax.Rules)
        {
            Add(line, rule, syntax.Rules);
        }

        CheckLocal(line);
        CheckSpread(line);
        CheckConstant(line);
        symbols.Lines.Add(line.Name, line);
        symbols.LineList.Add(line);
        if (line.IsConstant && unit is { } known)
        {
            symbols.Constants.TryAdd(known, line);
        }
    }

    private void AddRules(RuleDeclarationSyntax syntax, RuleTargetSyntax target)
    {
        if (!symbols.Lines.TryGetValue(target.Line.Name, out var line))
        {
            diagnostics.Add(NameDiagnostics.Unknown(target.Line.Span, NameKind.Line, target.Line.Name, symbols.Lines.Keys));
            return;
        }

        line.IsDamaged |= syntax.IsDamaged || (target.Member is { } member && !IsMember(line, member));
        IReadOnlyList<RuleSyntax> rules = target.Member is null ? syntax.Rules : [.. syntax.Rules.Select(r => r with { Member = target.Member })];
        foreach (var rule in rules)
        {
            if (syntax.IsReplace)
            {
                Replace(line, rule);
            }
            else
            {
                Add(line, rule, rules);
            }
        }

        CheckConstant(line);
    }

    private bool IsMember(LineSymbol line, Identifier member)
    {
        if (line.Dimension is { } dimension && dimension.Members.Any(m => m.Name == member.Name))
        {
            return true;
        }

        diagnostics.Add(line.Dimension is null
            ? NameDiagnostics.NotDimensioned(member.Span, line.Name)
            : NameDiagnostics.UnknownMember(member.Span, member.Name, line.Dimension.Name, line.Dimension.Members.Select(m => m.Name)));
        return false;
    }

    private void Add(LineSymbol line, RuleSyntax rule, IReadOnlyList<RuleSyntax> beside)
    {
        if (line.Rules.Find(r => RulePlaces.Collide(r, rule, symbols)) is { } first)
        {
            diagnostics.Add(beside.Contains(first, ReferenceEqualityComparer.Instance)
                ? NameDiagnostics.RuleTwice(rule.Span, line.Name, first.Span)
                : NameDiagnostics.RuleExists(rule.Span, line.Name, first.Span));
            return;
        }

        line.Rules.Add(rule);
    }

    // A model may replace what a library replaced. What replaces beside each other stays, whatever stands first.
    private void Replace(LineSymbol line, RuleSyntax rule)
    {
        bool IsBeside(RuleSyntax other) => _replacing.Contains(other) && libraries.Contains(other.Span.Source) == libraries.Contains(rule.Span.Source);
        if (line.Rules.Find(r => IsBeside(r) && RulePlaces.Collide(r, rule, symbols)) is { } first)
        {
            diagnostics.Add(NameDiagnostics.ReplacedTwice(rule.Span, line.Name, first.Span));
            return;
        }

        line.Rules.RemoveAll(r => !IsBeside(r) && RulePlaces.TakesAll(rule, r, symbols));
        line.Rules.Add(rule);
        _replacing.Add(rule);
    }

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

        if (word == Switches.Word)
        {
            diagnostics.AddRange(syntax.Type.Kind.Name is "flow" or "average" ? [UnitDiagnostics.SwitchThatFlows(syntax.Type.Span)] : []);
            return (Unit.Pure, Display.Band, Switches.Scale);
        }

        var display = DisplayOf(word);
        if (display == Display.Date && syntax.Type.Kind.Name == "flow")
        {
            diagnostics.Add(UnitDiagnostics.FlowOfDates(syntax.Type.Span));
        }

        return (_units.Resolve(unit), display, null);
    }

    /// <summary>How values look in a unit of one word.</summary>
    public static Display DisplayOf(string word) => word switch
    {
        "percent" => Display.Percent,
        "times" => Display.Times,
        "date" => Display.Date,
        _ => Display.Plain,
    };

    private DimensionSymbol? DimensionOf(LineSyntax syntax)
    {
        if (syntax.Dimension is not { } name)
        {
            return null;
        }

        if (!symbols.Dimensions.TryGetValue(name.Name, out var dimension))
        {
            diagnostics.Add(NameDiagnostics.Unknown(name.Span, NameKind.Dimension, name.Name, symbols.Dimensions.Keys));
        }

        return dimension;
    }

    private void CheckSpread(LineSymbol line)
    {
        if (line.Syntax.Hints.FirstOrDefault(h => h.Word.Name == "spread") is { } spread && (line.Kind != LineKind.Flow || !line.Syntax.IsInput))
        {
            diagnostics.Add(YearDiagnostics.SpreadOfNoFlow(spread.Word.Span, line.Name));
        }
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
