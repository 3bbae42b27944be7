using System.Text.Json;
using System.Text.Json.Nodes;
using FinModel.Excel.Layout;

namespace FinModel.Tests.Excel.Office;

/// <summary>LibreOffice as an independent judge: it computes every cell anew, whatever values the file holds.</summary>
internal static class LibreOffice
{
    private static readonly Lock Turn = new();
    private static OfficeProcess? _office;

    static LibreOffice() => AppDomain.CurrentDomain.ProcessExit += (_, _) => End();

    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "soffice")))
            && Python.WithUno is not null;

    /// <summary>The cells of a file, computed anew.</summary>
    public static SheetValues Recalculate(byte[] workbook) => Recalculate(workbook, [[]])[0];

    /// <summary>The cells of a file, computed anew with each of several sets of numbers or texts typed in.</summary>
    public static IReadOnlyList<SheetValues> Recalculate(byte[] workbook, IReadOnlyList<IReadOnlyList<(SheetCell Cell, object Value)>> variants) =>
        InTurn(office =>
    {
        var file = Path.Combine(office.Folder, "book.xlsx");
        File.WriteAllBytes(file, workbook);
        var typed =
            variants.Select(v => (JsonNode)new JsonArray([.. v.Select(c => new JsonArray(c.Cell.Sheet.Name, c.Cell.Address(), JsonValue.Create(c.Value)))]));
        var answer = office.Ask(new JsonObject { ["file"] = file, ["variants"] = new JsonArray([.. typed]) });
        return answer["values"]!.AsArray().Select(v => SheetValues.Of(v!.AsObject())).ToList();
    });

    /// <summary>A file as LibreOffice saves it.</summary>
    public static byte[] Resave(byte[] workbook) => Edit(workbook, []);

    /// <summary>A file after acts of a reviewer, each a name, a sheet and what it is done to.</summary>
    public static byte[] Edit(byte[] workbook, IReadOnlyList<object[]> acts) => InTurn(office =>
    {
        var (file, saved) = (Path.Combine(office.Folder, "book.xlsx"), Path.Combine(office.Folder, "saved.xlsx"));
        File.WriteAllBytes(file, workbook);
        office.Ask(new JsonObject { ["file"] = file, ["acts"] = JsonSerializer.SerializeToNode(acts), ["save"] = saved });
        return File.ReadAllBytes(saved);
    });

    /// <summary>The same by openpyxl, whose Python runs beside it.</summary>
    public static byte[] EditByOpenpyxl(byte[] workbook, IReadOnlyList<object[]> acts) => InTurn(office =>
    {
        var (file, saved) = (Path.Combine(office.Folder, "book.xlsx"), Path.Combine(office.Folder, "saved.xlsx"));
        File.WriteAllBytes(file, workbook);
        office.Ask(new JsonObject { ["file"] = file, ["openpyxl"] = JsonSerializer.SerializeToNode(acts), ["save"] = saved });
        return File.ReadAllBytes(saved);
    });

    private static T InTurn<T>(Func<OfficeProcess, T> ask)
    {
        lock (Turn)
        {
            try
            {
                return ask(_office ??= OfficeProcess.Start());
            }
            catch
            {
                End();
                throw;
            }
        }
    }

    private static void End()
    {
        _office?.Dispose();
        _office = null;
    }
}
