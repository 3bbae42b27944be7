using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>A bar of a field of values, or the value that they are held against.</summary>
internal sealed record FieldBar(string Label, Formula Low, Formula? Middle, Formula High, bool IsMark = false);
