namespace FinModel.Data.Workbooks;

/// <summary>A cell as a file has it.</summary>
/// <param name="Number">A number, or null.</param>
/// <param name="Text">A text (or an error's code), or null.</param>
/// <param name="Formula">A formula without its equals sign, or null.</param>
internal sealed record RawCell(double? Number, string? Text, string? Formula)
{
    public static RawCell Blank { get; } = new(null, null, null);

    /// <summary>Whether its format shows the number as a day or a time.</summary>
    public bool IsDate { get; init; }

    /// <summary>Whether its format shows the number as a share of a hundred.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Its number format; null where it is one of those that every spreadsheet has.</summary>
    public NumberFormat? Format { get; init; }

    /// <summary>The colour behind it, as RRGGBB or what the file calls it; null without one.</summary>
    public string? Fill { get; init; }

    public bool IsBlank => Number is null && string.IsNullOrEmpty(Text) && Formula is null;
}
