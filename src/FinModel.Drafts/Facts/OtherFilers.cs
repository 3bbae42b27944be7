using FinModel.Core.Diagnostics;
using FinModel.Data.Csv;
using FinModel.Data.Facts;
using FinModel.Data.Folders;

namespace FinModel.Drafts.Facts;

/// <summary>
/// Filers whose statements a layout does not have: what a bank, an insurer or a property trust lives on would all be other assets and other income. They
/// are known by a tag that makes a large part of the total, as <c>LAYOUT.filers.csv</c> has them.
/// </summary>
internal static class OtherFilers
{
    private const string Total = "total";
    private const decimal LargePart = 0.25m;

    /// <summary>What kind of filer it is, and the tag that says so; null for one that the layout is for.</summary>
    public static (Phrase Kind, string Tag)? Of(string layout, FiledFigures filed, string money)
    {
        var rows = CsvLoader.Parse(LibraryTexts.Find($"{layout}.filers.csv")!, []).Rows.Select(r => (Filer: r[0].Text, Tag: r[1].Text)).ToList();
        var total = rows.Where(r => r.Filer == Total).Select(r => Last(filed, r.Tag, money)).FirstOrDefault();
        var found = rows.FirstOrDefault(r => r.Filer != Total && Last(filed, r.Tag, money) > LargePart * total);
        return found.Filer is null ? null : (Kind(found.Filer), found.Tag);
    }

    private static Phrase Kind(string filer) => filer switch
    {
        "bank" => "a bank",
        "insurer" => "an insurer",
        _ => (Phrase)"a property trust",
    };

    // The latest balance.
    private static decimal? Last(FiledFigures filed, string tag, string money) => filed.Figures.Where(f => f.Series.Tag == tag && f.Series.Unit == money)
        .SelectMany(f => f.Facts).Where(f => f.Key.IsBalance).OrderBy(f => f.Key.Quarter).Select(f => (decimal?)f.Value.Value).LastOrDefault();
}
