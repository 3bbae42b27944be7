using NPOI.SS.Util;
using NPOI.XSSF.UserModel;

namespace FinModel.Tests.Excel;

/// <summary>Acts of a reviewer, done by NPOI.</summary>
internal static class NpoiEditor
{
    public static byte[] Edit(byte[] file, IReadOnlyList<object[]> acts)
    {
        var workbook = new XSSFWorkbook(new MemoryStream(file));
        foreach (var act in acts)
        {
            if (act is ["add", _, string name])
            {
                workbook.CreateSheet(name);
                continue;
            }

            var place = new CellReference((string)act[2]);
            var row = workbook.GetSheet((string)act[1]).GetRow(place.Row);
            var cell = row.GetCell(place.Col) ?? row.CreateCell(place.Col);
            switch (act)
            {
                case ["type", _, _, string text]:
                    cell.SetCellType(NPOI.SS.UserModel.CellType.Blank);
                    cell.SetCellValue(text);
                    break;
                case ["type", _, _, var number]:
                    cell.SetCellType(NPOI.SS.UserModel.CellType.Blank);
                    cell.SetCellValue(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture));
                    break;
                case ["clear", _, _]:
                    cell.SetCellType(NPOI.SS.UserModel.CellType.Blank);
                    break;
                default:
                    throw new ArgumentException($"{act[0]}", nameof(acts));
            }
        }

        using var saved = new MemoryStream();
        workbook.Write(saved);
        return saved.ToArray();
    }
}
