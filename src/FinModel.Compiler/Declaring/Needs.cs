using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>What libraries want from the model that uses them: what is missing is said once, where the library is used, and not in every formula that
/// reads it.</summary>
internal sealed class Needs(Imports imports, ModelSymbols symbols, IModelFiles world)
{
    /// <summary>Reports what is missing. True when anything is, and what is wrong inside libraries follows from it.</summary>
    public static bool AreMissing(Imports imports, ModelSymbols symbols, IModelFiles world, List<Diagnostic> diagnostics)
    {
        var needs = new Needs(imports, symbols, world);
        var found =
            imports.Files.GroupBy(needs.Root, (root, files) => needs.Missing(root, [.. files.SelectMany(f => f.Declarations).OfType<NeedsSyntax>()]))
                .OfType<Diagnostic>().ToList();
        diagnostics.AddRange(found);
        return found.Count > 0;
    }

    // Libraries that one takes in are its own affair: what they need, it needs.
    private Identifier? Root(FileSyntax file) => imports.Uses.GetValueOrDefault(file.Source);

    private Diagnostic? Missing(Identifier? use, IReadOnlyList<NeedsSyntax> needs)
    {
        var missing = needs.SelectMany(n => n.Needs).Where(n => !IsThere(n)).DistinctBy(n => (n.Kind.Name, n.Name.Name)).ToList();
        return missing.Count == 0 ? null : LookDiagnostics.Needed(
            use?.Span ?? needs[0].Span, use?.Name,
            [.. missing.Select(n => $"{n.Kind.Name} {n.Name.Name}")], [.. missing.Select(Remedy).DistinctBy(r => r.ToString())]);
    }

    private bool IsThere(NeedSyntax need) => need.Kind.Name switch
    {
        "period" => symbols.FixedPeriod(new PeriodReferenceSyntax(need.Name.Span, null, null, need.Name.Name)) is not null,
        "line" => symbols.Lines.ContainsKey(need.Name.Name),
        "bands" => symbols.Bands.ContainsKey(need.Name.Name),
        "dimension" => symbols.Dimensions.ContainsKey(need.Name.Name),
        "function" => symbols.Functions.ContainsKey(need.Name.Name),
        "currency" => symbols.Currencies.Exists(c => c.Code.Name == need.Name.Name),
        _ => imports.All<TableSyntax>().Any(t => t.Name.Name == need.Name.Name),
    };

    // Layouts have the same lines: which one the company reports by is not for us to say.
    private Phrase Remedy(NeedSyntax need) => (LibrariesWith(need), need.Kind.Name) switch
    {
        ([var library], _) => LookDiagnostics.LibraryHas(library, need.Name.Name),
        ([_, ..] libraries, _) => LookDiagnostics.OneOfLibrariesHas(libraries, need.Name.Name),
        (_, "period") => LookDiagnostics.AddPeriod(need.Name.Name, symbols.Calculating.Periods[^1].Id),
        (_, "line") => LookDiagnostics.AddInput(need.Name.Name),
        _ => LookDiagnostics.Declare(need.Kind.Name, need.Name.Name),
    };

    private List<string> LibrariesWith(NeedSyntax need) =>
        [.. world.LibraryNames.Where(name => world.Library(name) is { } library && !imports.Libraries.Contains(library)
        && ParsedFiles.Of(library.Text, []).Declarations.Any(d => Declares(d, need)))];

    private static bool Declares(DeclarationSyntax declaration, NeedSyntax need) => (declaration, need.Kind.Name) switch
    {
        (LineSyntax line, "line") => line.Name.Name == need.Name.Name,
        (FunctionSyntax function, "function") => function.Name.Name == need.Name.Name,
        (BandsSyntax bands, "bands") => bands.Name.Name == need.Name.Name,
        _ => false,
    };
}
