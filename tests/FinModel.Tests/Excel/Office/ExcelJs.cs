using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FinModel.Tests.Excel.Office;

/// <summary>exceljs, where FINMODEL_EXCELJS names the folder whose node_modules have it.</summary>
internal static class ExcelJs
{
    private static readonly string? Modules =
        Environment.GetEnvironmentVariable("FINMODEL_EXCELJS") is { Length: > 0 } folder ? Path.Combine(folder, "node_modules") : null;

    public static bool IsInstalled { get; } = Modules is not null && Directory.Exists(Path.Combine(Modules, "exceljs"));

    /// <summary>A file after acts of a reviewer, each a name, a sheet and what it is done to.</summary>
    public static byte[] Edit(byte[] workbook, IReadOnlyList<object[]> acts)
    {
        using var folder = new TemporaryFolder();
        var (file, saved) = (folder.At("book.xlsx"), folder.At("saved.xlsx"));
        File.WriteAllBytes(file, workbook);
        folder.Write("request.json", new JsonObject { ["file"] = file, ["acts"] = JsonSerializer.SerializeToNode(acts), ["save"] = saved }.ToJsonString());
        var script = Repository.At("tests", "FinModel.Tests", "Excel", "Office", "exceljs.js");
        var start = new ProcessStartInfo("node", [script, folder.At("request.json")]) { RedirectStandardError = true };
        start.Environment["NODE_PATH"] = Modules;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? File.ReadAllBytes(saved) : throw new IOException($"exceljs: {errors}");
    }
}
