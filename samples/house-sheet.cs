#:project ../src/FinModel
#:project ../src/FinModel.ClosedXml
#:property PublishAot=false

// Adds a house's own sheet to SenseTime's workbook, by ClosedXML, and saves it:
//   dotnet run samples/house-sheet.cs -- sensetime.xlsx

using FinModel;
using FinModel.ClosedXml;

var clone = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFileDirectoryPath")!)!;
using var workbook = Model.Load(ModelSources.Folder(Path.Combine(clone, "models", "sensetime"))).Base.Run().ToXLWorkbook();

var sheet = workbook.AddWorksheet("House view");
sheet.Style.Font.FontName = "Arial";
sheet.Column(2).Width = 30;
sheet.Cell("B2").SetValue("House view").Style.Font.SetBold().Font.SetFontSize(16);

// Rows are found by the ids in column A, which stay when the model's rows move.
var valuation = workbook.Worksheet("Valuation");
var row = 4;
foreach (var id in new[] { "share_price", "target_ps", "target_price", "upside" })
{
    var found = valuation.Column(1).CellsUsed().First(c => c.GetString() == id);
    sheet.Cell(row, 2).FormulaA1 = $"='Valuation'!{found.CellRight(1).Address}";
    sheet.Cell(row, 3).FormulaA1 = $"='Valuation'!{found.CellRight(4).Address}";
    sheet.Cell(row, 3).Style.NumberFormat.Format = found.CellRight(4).Style.NumberFormat.Format;
    row++;
}

var file = args.Length > 0 ? args[0] : "sensetime-house.xlsx";
workbook.SaveAs(file);
Console.WriteLine($"{file}: {workbook.Worksheets.Count} sheets, {row - 4} rows of the house's own");
