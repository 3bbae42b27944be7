using System.ComponentModel;
using System.Diagnostics;

namespace FinModel.Cli.Output;

/// <summary>LibreOffice, where it is installed, as a second opinion on a workbook.</summary>
internal static class Recalculation
{
    private const int MostSeconds = 120;

    // By default LibreOffice trusts the values in a file; this makes it compute them (0: always).
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    /// <summary>The file as LibreOffice saves it after computing every cell; null where it is not installed or gives up.</summary>
    public static byte[]? Run(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("finmodel-").FullName;
        try
        {
            var (file, output) = (Path.Combine(folder, "workbook.xlsx"), Path.Combine(folder, "out"));
            Directory.CreateDirectory(Path.Combine(folder, "profile", "user"));
            File.WriteAllText(Path.Combine(folder, "profile", "user", "registrymodifications.xcu"), Settings);
            File.WriteAllBytes(file, workbook);
            var result = Path.Combine(output, "workbook.xlsx");
            return Convert(new Uri(Path.Combine(folder, "profile")).AbsoluteUri, file, output) && File.Exists(result) ? File.ReadAllBytes(result) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Convert(string profile, string file, string output)
    {
        string[] arguments =
            ["--headless", "--norestore", "--nolockcheck", "--nodefault", $"-env:UserInstallation={profile}", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                "--outdir", output, file];
        try
        {
            using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
            process?.OutputDataReceived += (_, _) => { };
            process?.ErrorDataReceived += (_, _) => { };
            process?.BeginOutputReadLine();
            process?.BeginErrorReadLine();
            if (process?.WaitForExit(TimeSpan.FromSeconds(MostSeconds)) == true)
            {
                return true;
            }

            process?.Kill(entireProcessTree: true);
        }
        catch (Win32Exception)
        {
            // Not installed.
        }

        return false;
    }
}
