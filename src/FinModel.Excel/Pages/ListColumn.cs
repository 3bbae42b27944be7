namespace FinModel.Excel.Pages;

/// <summary>A column of a list: its heading, how wide it is, and whether it is of numbers.</summary>
internal sealed record ListColumn(string Heading, double Width, bool IsRight);
