namespace FinModel.Excel.Writing;

/// <summary>The theme: our styles name every colour and font themselves, but programs that save the file again need one to be there.</summary>
internal static class ThemeXml
{
    private static readonly (string Name, string Colour)[] Colours =
    [
        ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1F3864"), ("lt2", "F2F6FC"), ("accent1", "1F3864"), ("accent2", "2E75B6"),
        ("accent3", "9DC3E6"), ("accent4", "C55A11"), ("accent5", "7F7F7F"), ("accent6", "548235"), ("hlink", "0563C1"), ("folHlink", "954F72"),
    ];

    public static string Print()
    {
        const string Fonts = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        const string Fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        const string Line = $"<a:ln w=\"9525\">{Fill}</a:ln>";
        const string Effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        var colours = string.Concat(Colours.Select(c => $"<a:{c.Name}><a:srgbClr val=\"{c.Colour}\"/></a:{c.Name}>"));
        return $"{Xml.Declaration}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"FinModel\"><a:themeElements>"
            + $"<a:clrScheme name=\"FinModel\">{colours}</a:clrScheme>"
            + $"<a:fontScheme name=\"FinModel\"><a:majorFont>{Fonts}</a:majorFont><a:minorFont>{Fonts}</a:minorFont></a:fontScheme>"
            + $"<a:fmtScheme name=\"FinModel\"><a:fillStyleLst>{Fill}{Fill}{Fill}</a:fillStyleLst><a:lnStyleLst>{Line}{Line}{Line}</a:lnStyleLst>"
            + $"<a:effectStyleLst>{Effect}{Effect}{Effect}</a:effectStyleLst><a:bgFillStyleLst>{Fill}{Fill}{Fill}</a:bgFillStyleLst>"
            + "</a:fmtScheme></a:themeElements></a:theme>";
    }
}
