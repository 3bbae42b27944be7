using FinModel.Core.Diagnostics;
using FinModel.Core.Time;

namespace FinModel.Data.Facts;

/// <summary>What a company has filed, period by period of its own years, each figure as the latest filing has it.</summary>
/// <param name="Company">The filer's name.</param>
/// <param name="Calendar">Its years.</param>
/// <param name="Figures">One for each tag and unit.</param>
public sealed record FiledFigures(string Company, FactCalendar Calendar, IReadOnlyList<LatestFacts> Figures)
{
    /// <summary>Everything that was filed otherwise before, in the order of the tags.</summary>
    public IEnumerable<Restatement> Restatements => Figures.SelectMany(f => f.Restatements);

    /// <summary>The last end of a year before the year's end was changed; null where it never was.</summary>
    public DateOnly? ChangedAfter { get; private init; }

    /// <summary>Reads a file of company facts; null (reported) where it cannot be used.</summary>
    /// <param name="json">The file.</param>
    /// <param name="shown">What people call it.</param>
    /// <param name="year">On which days the company's years end; null to find it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static FiledFigures? Read(byte[] json, string shown, FiscalYear? year, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (CompanyFactsReader.Read(json, shown, diagnostics) is not { } facts)
        {
            return null;
        }

        if ((year ?? YearEndFinder.Find(facts)) is not { } years)
        {
            diagnostics.Add(FactDiagnostics.NoYears(shown));
            return null;
        }

        var calendar = new FactCalendar(years);
        return new FiledFigures(facts.Company, calendar, [.. facts.Series.Select(s => LatestFacts.Of(s, calendar, diagnostics))])
        {
            ChangedAfter = YearEndFinder.Before(facts, years),
        };
    }
}
