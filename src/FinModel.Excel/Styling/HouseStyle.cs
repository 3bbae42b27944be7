namespace FinModel.Excel.Styling;

/// <summary>How a house's workbooks look: fonts, colours, formats of numbers, what stands above and below printed pages, a logo. None of it changes a
/// value.</summary>
public sealed record HouseStyle
{
    /// <summary>What is used where nobody asks for another one.</summary>
    public static HouseStyle Default { get; } = new();

    /// <summary>The font of every cell.</summary>
    public string Font { get; init; } = "Arial";

    /// <summary>Its size in points; titles and notes follow it.</summary>
    public double Size { get; init; } = 10;

    /// <summary>The colours.</summary>
    public HouseColours Colours { get; init; } = new();

    /// <summary>How numbers are shown.</summary>
    public HouseFormats Formats { get; init; } = new();

    /// <summary>Above each printed page.</summary>
    public PageTexts Header { get; init; } = new("", "", "");

    /// <summary>Below each printed page.</summary>
    public PageTexts Footer { get; init; } = new("{file}", "{sheet}", "{page} / {pages}");

    /// <summary>The file of a logo, beside the style; null for none.</summary>
    public string? Logo { get; init; }

    /// <summary>The logo itself, a PNG picture.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }
}
