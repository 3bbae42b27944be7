using FinModel.Core.Diagnostics;
using FinModel.Excel.Styling;

namespace FinModel.Excel.Importing;

/// <summary>Colours behind cells: ours, and a reviewer's by the names she has for them.</summary>
internal static class CellColours
{
    private static readonly HashSet<string> Usual = [.. HouseStyle.Default.Colours.Grounds, "FFFFFF"];

    private static readonly (Phrase Name, int Red, int Green, int Blue)[] Names =
    [
        ((Phrase)"yellow", 255, 255, 0), ("orange", 255, 165, 0), ("red", 255, 0, 0), ("pink", 255, 182, 193), ("green", 0, 176, 80),
        ("light green", 146, 208, 80),
        ("blue", 0, 112, 192), ("light blue", 155, 194, 230), ("purple", 112, 48, 160), ("grey", 166, 166, 166), ("black", 0, 0, 0), ("white", 255, 255, 255),
    ];

    public static bool AreOurs(string fill, Snapshots.Snapshot snapshot) => Usual.Contains(fill) || snapshot.Grounds.Contains(fill);

    public static Phrase Name(string fill)
    {
        if (fill.Length != 6
            || !int.TryParse(fill, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var rgb))
        {
            return Phrase.Verbatim(fill);
        }

        var (red, green, blue) = (rgb >> 16, (rgb >> 8) & 255, rgb & 255);
        return Names.MinBy(n => ((n.Red - red) * (n.Red - red)) + ((n.Green - green) * (n.Green - green)) + ((n.Blue - blue) * (n.Blue - blue))).Name;
    }
}
