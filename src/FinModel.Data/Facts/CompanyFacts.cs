namespace FinModel.Data.Facts;

/// <summary>Everything that a company has filed in XBRL with the SEC, as its service gives it (<c>companyfacts</c>, one file a filer).</summary>
/// <param name="Company">The filer's name.</param>
/// <param name="Series">What it filed: one series for each tag and unit.</param>
public sealed record CompanyFacts(string Company, IReadOnlyList<FactSeries> Series);
