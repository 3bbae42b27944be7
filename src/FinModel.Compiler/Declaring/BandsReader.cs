using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Reads a scale of bands: thresholds are numbers, fall from band to band, and the last band takes what is left.</summary>
internal static class BandsReader
{
    private const int MostBands = 100;

    public static BandsSymbol Read(BandsSyntax syntax, List<Diagnostic> diagnostics)
    {
        var bands = syntax.Bands.Select(b => new BandSymbol(b, Threshold(b, diagnostics))).ToList();
        for (var i = 0; i < bands.Count && !syntax.IsDamaged; i++)
        {
            var isLast = i == bands.Count - 1;
            if (isLast != bands[i].Syntax.Threshold is null)
            {
                diagnostics.Add(
                    NameDiagnostics.BadBands(bands[i].Syntax.Name.Span, "the last band, and only the last, takes what is left",
                        "end the bands with one that says `otherwise`"));
            }

            if (i > 0 && bands[i].Threshold >= bands[i - 1].Threshold)
            {
                diagnostics.Add(
                    NameDiagnostics.BadBands(bands[i].Syntax.Name.Span, $"the band `{bands[i].Syntax.Name}` should begin below the one above it",
                        "list the bands from the highest to the lowest"));
            }
        }

        if (bands.Count > MostBands)
        {
            diagnostics.Add(
                NameDiagnostics.BadBands(syntax.Name.Span, $"`{syntax.Name}` has {bands.Count} bands; {MostBands} are the most there can be",
                    "a finer scale is a number"));
            bands = [.. bands.Take(MostBands)];
        }

        if (bands.Count == 0 && !syntax.IsDamaged)
        {
            diagnostics.Add(NameDiagnostics.BadBands(syntax.Name.Span, $"`{syntax.Name}` has no bands", "add lines like `buy \"Buy\" above 15%`"));
        }

        return new BandsSymbol(syntax.Name.Name, syntax.Label, bands, syntax.Name.Span);
    }

    private static double? Threshold(BandSyntax band, List<Diagnostic> diagnostics)
    {
        if (band.Threshold is null or ErrorSyntax)
        {
            return null;
        }

        var value = band.Threshold switch
        {
            NumberSyntax number => number.Number,
            UnarySyntax { Operator: "-", Operand: NumberSyntax number } => -number.Number,
            _ => (double?)null,
        };
        if (value is null)
        {
            diagnostics.Add(NameDiagnostics.BadBands(band.Threshold.Span, "a band begins at a number", "write it as 15% or -0.15"));
        }

        return value;
    }
}
