using System.Globalization;
using System.Text.Json;
using FinModel.Core.Diagnostics;

namespace FinModel.Data.Facts;

/// <summary>
/// Reads the SEC's company facts in one pass over the bytes, without a tree of them in memory. A fact that cannot be read is reported and left out;
/// a file that is no such file gives nothing.
/// </summary>
public static class CompanyFactsReader
{
    /// <summary>The facts, or null (reported) where the text is none of the SEC's company facts.</summary>
    /// <param name="json">The file.</param>
    /// <param name="shown">What people call it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static CompanyFacts? Read(byte[] json, string shown, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var places = new FactPlaces(shown, json, diagnostics);
        var reader = new FactTokens(places.Bytes);
        try
        {
            var facts = Company(ref reader, places);
            if (facts is null)
            {
                diagnostics.Add(FactDiagnostics.NoCompanyFacts(places.At(0)));
            }

            return facts;
        }
        catch (JsonException)
        {
            diagnostics.Add(FactDiagnostics.NoJson(places.At(reader.Offset)));
            return null;
        }
    }

    private static CompanyFacts? Company(ref FactTokens reader, FactPlaces places)
    {
        if (!reader.BeginsObject())
        {
            return null;
        }

        var (name, series) = ("", (List<FactSeries>?)null);
        while (reader.NextProperty() is { } property)
        {
            switch (property)
            {
                case "entityName":
                    name = OneLine(reader.Text() ?? "");
                    break;
                case "facts" when reader.IsObject:
                    Taxonomies(ref reader, places, series ??= []);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.End();
        return series is null ? null : new CompanyFacts(name, series);
    }

    // A filer's words are shown and written into a model: what would begin a line or turn the writing around is no part of a name.
    private static string OneLine(string text) =>
        string.Concat(
            text.Select(
                c => char.IsControl(c)
                    || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format
                    ? ' '
                    : c)).Trim();

    private static void Taxonomies(ref FactTokens reader, FactPlaces places, List<FactSeries> series)
    {
        while (reader.NextProperty() is { } taxonomy)
        {
            if (!reader.IsObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.NextProperty() is { } tag)
            {
                if (reader.IsObject)
                {
                    Concept(ref reader, places, taxonomy, tag, series);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
    }

    private static void Concept(ref FactTokens reader, FactPlaces places, string taxonomy, string tag, List<FactSeries> series)
    {
        var (label, first) = (tag, series.Count);
        while (reader.NextProperty() is { } property)
        {
            if (property == "label")
            {
                label = reader.Text() is { Length: > 0 } text ? OneLine(text) : tag;
            }
            else if (property == "units" && reader.IsObject)
            {
                while (reader.NextProperty() is { } unit)
                {
                    series.Add(new FactSeries(taxonomy, tag, tag, unit, Facts(ref reader, places, tag)));
                }

                // A tag without any unit is one that was filed without a figure.
                if (series.Count == first)
                {
                    series.Add(new FactSeries(taxonomy, tag, tag, "", []));
                }
            }
            else
            {
                reader.Skip();
            }
        }

        for (var i = first; i < series.Count; i++)
        {
            series[i] = series[i] with { Label = label };
        }
    }

    private static List<FiledFact> Facts(ref FactTokens reader, FactPlaces places, string tag)
    {
        var facts = new List<FiledFact>();
        if (!reader.IsArray)
        {
            reader.Skip();
            return facts;
        }

        while (reader.NextElement())
        {
            var draft = new FactDraft(reader.Offset);
            if (!reader.IsObject)
            {
                reader.Skip();
            }
            else
            {
                while (reader.NextProperty() is { } property)
                {
                    draft.Take(property, ref reader);
                }
            }

            if (draft.Fact(places, tag) is { } fact)
            {
                facts.Add(fact);
            }
        }

        return facts;
    }
}
