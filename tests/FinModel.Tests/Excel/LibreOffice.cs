using System.Diagnostics;

namespace FinModel.Tests.Excel;

/// <summary>LibreOffice as an independent judge: it computes every cell anew, whatever values the file holds.</summary>
internal static class LibreOffice
{
    // By default LibreOffice trusts the values in a file; this makes it compute them (0: always).
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "soffice")));

    /// <summary>Recalculates files; gives the cells of each.</summary>
    public static IReadOnlyList<SheetValues> Recalculate(IReadOnlyList<byte[]> workbooks) => [.. Convert(workbooks).Select(SheetValues.Read)];

    /// <summary>A file as LibreOffice saves it.</summary>
    public static byte[] Resave(byte[] workbook) => Convert([workbook])[0];

    private static List<byte[]> Convert(IReadOnlyList<byte[]> workbooks)
    {
        using var folder = new TemporaryFolder();
        var (profile, output) = (Path.Combine(folder.Path, "profile"), Path.Combine(folder.Path, "out"));
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        Directory.CreateDirectory(output);
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Settings);
        var names = workbooks.Select((_, i) => Path.Combine(folder.Path, $"book{i}.xlsx")).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            File.WriteAllBytes(names[i], workbooks[i]);
        }

        Run(["--headless", "--norestore", "--nolockcheck", "--nodefault", $"-env:UserInstallation=file://{profile}", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", output, .. names]);
        return names.ConvertAll(n => File.ReadAllBytes(Path.Combine(output, Path.GetFileName(n))));
    }

    private static void Run(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
    }
}
