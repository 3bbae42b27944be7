using ClosedXML.Excel;

namespace FinModel.Tests.Excel;

/// <summary>Acts of a reviewer, done by ClosedXML.</summary>
internal static class ClosedXmlEditor
{
    public static byte[] Edit(byte[] file, IReadOnlyList<object[]> acts)
    {
        using var workbook = new XLWorkbook(new MemoryStream(file), XLEventTracking.Disabled);
        foreach (var act in acts)
        {
            var sheet = workbook.Worksheet((string)act[1]);
            switch (act)
            {
                case ["type", _, string place, string text]:
                    sheet.Cell(place).SetValue(text);
                    break;
                case ["type", _, string place, var number]:
                    sheet.Cell(place).SetValue(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture));
                    break;
                case ["clear", _, string place]:
                    sheet.Cell(place).Clear(XLClearOptions.Contents);
                    break;
                case ["add", _, string name]:
                    workbook.AddWorksheet(name);
                    break;
                default:
                    throw new ArgumentException($"{act[0]}", nameof(acts));
            }
        }

        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }
}
