using FinModel.Excel.Layout;

namespace FinModel.Excel.Styling;

/// <summary>The colours of a workbook, as RRGGBB.</summary>
public sealed record HouseColours
{
    /// <summary>What is typed: inputs and published figures.</summary>
    public string Input { get; init; } = "0000FF";

    /// <summary>Formulas.</summary>
    public string Formula { get; init; } = "000000";

    /// <summary>Links to other sheets.</summary>
    public string Link { get; init; } = "007A33";

    /// <summary>Units, sources and notes.</summary>
    public string Note { get; init; } = "595959";

    /// <summary>Titles and headings.</summary>
    public string Heading { get; init; } = "1F3864";

    /// <summary>The ground of the row above columns.</summary>
    public string Header { get; init; } = "1F3864";

    /// <summary>The text on it.</summary>
    public string HeaderText { get; init; } = "FFFFFF";

    /// <summary>The ground of the title of a part of a sheet.</summary>
    public string Block { get; init; } = "DCE6F2";

    /// <summary>The ground of estimates.</summary>
    public string Estimate { get; init; } = "F2F6FC";

    /// <summary>The ground of key assumptions.</summary>
    public string Assumption { get; init; } = "FFF9DB";

    /// <summary>Checks that fail.</summary>
    public string Failed { get; init; } = "C00000";

    /// <summary>All grounds that cells may have.</summary>
    internal IReadOnlyList<string> Grounds => [.. Enum.GetValues<Ground>().Select(Of).OfType<string>()];

    /// <summary>The series of charts, in order.</summary>
    public IReadOnlyList<string> Charts { get; init; } = ["1F3864", "2E75B6", "9DC3E6", "C55A11", "7F7F7F", "548235", "BF9000", "7030A0"];

    /// <summary>What lies behind cells; null for nothing.</summary>
    internal string? Of(Ground ground) => ground switch
    {
        Ground.Estimate => Estimate,
        Ground.Assumption => Assumption,
        Ground.Header => Header,
        Ground.Block => Block,
        _ => null,
    };
}
