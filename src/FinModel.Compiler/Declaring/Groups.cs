using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Which lines are in which group: a line says so itself, or the group lists it.</summary>
internal static class Groups
{
    public static void Collect(ModelSymbols symbols, IReadOnlyList<DeclarationSyntax> declarations, Func<Identifier, bool> declare,
        List<Diagnostic> diagnostics)
    {
        foreach (var group in declarations.OfType<GroupSyntax>().Where(g => !symbols.Groups.ContainsKey(g.Name.Name) && declare(g.Name)))
        {
            symbols.Groups.Add(group.Name.Name, new GroupSymbol(group.Name.Name, group.Name.Span));
        }

        foreach (var line in symbols.LineList)
        {
            foreach (var group in line.Syntax.Groups)
            {
                Add(symbols, group, line, diagnostics);
            }
        }

        foreach (var (group, name) in declarations.OfType<GroupSyntax>().SelectMany(g => g.Lines.Select(l => (g.Name, l))))
        {
            if (symbols.Lines.TryGetValue(name.Name, out var line))
            {
                Add(symbols, new Identifier(group.Name, name.Span), line, diagnostics);
                continue;
            }

            diagnostics.Add(NameDiagnostics.Unknown(name.Span, NameKind.Line, name.Name, symbols.Lines.Keys));
        }

        foreach (var group in symbols.Groups.Values)
        {
            ReportMixed(group, diagnostics);
        }
    }

    // Balances of a day and flows of a period have no sum; the few are the mistaken ones.
    private static void ReportMixed(GroupSymbol group, List<Diagnostic> diagnostics)
    {
        var (flows, stocks) = (group.Lines.FindAll(l => l.Kind == LineKind.Flow), group.Lines.FindAll(l => l.Kind == LineKind.Stock));
        if (flows.Count > 0 && stocks.Count > 0)
        {
            var areBalances = stocks.Count >= flows.Count;
            diagnostics.AddRange((areBalances ? flows : stocks).Select(line => LookDiagnostics.OfAnotherKind(
                line.Syntax.Groups.FirstOrDefault(g => g.Name == group.Name)?.Span ?? line.Syntax.Name.Span, line.Name, group.Name, areBalances)));
        }
    }

    private static void Add(ModelSymbols symbols, Identifier group, LineSymbol line, List<Diagnostic> diagnostics)
    {
        if (!symbols.Groups.TryGetValue(group.Name, out var found))
        {
            diagnostics.Add(NameDiagnostics.Unknown(group.Span, NameKind.Group, group.Name, symbols.Groups.Keys));
        }
        else if (found.Lines.Contains(line))
        {
            diagnostics.Add(LookDiagnostics.InGroupTwice(group.Span, line.Name, group.Name));
        }
        else
        {
            found.Lines.Add(line);
        }
    }
}
