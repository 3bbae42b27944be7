namespace FinModel.Cli.Rendering.Sheets;

/// <summary>A page as people read it: everything is text by now, and only its place on the page is open.</summary>
/// <param name="Title">Whose page it is.</param>
/// <param name="Subtitle">The scenario, what was changed, and the unit.</param>
/// <param name="Alerts">What must not be overlooked.</param>
/// <param name="Columns">The periods' labels.</param>
/// <param name="FirstEstimate">The first column of forecasts; the number of columns where there is none.</param>
/// <param name="Sections">The statements.</param>
/// <param name="Notes">What is to be said at the end.</param>
/// <param name="Words">The language.</param>
internal sealed record Sheet(
    string Title, string Subtitle, IReadOnlyList<string> Alerts, IReadOnlyList<string> Columns, int FirstEstimate, IReadOnlyList<SheetSection> Sections,
    IReadOnlyList<string> Notes, Words Words);
