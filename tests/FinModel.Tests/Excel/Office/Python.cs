using System.Diagnostics;

namespace FinModel.Tests.Excel.Office;

/// <summary>The Python that can speak to LibreOffice; not every one on the path can.</summary>
internal static class Python
{
    private static readonly Lazy<string?> Found = new(() => new[] { "/usr/bin/python3", "python3", "python" }.FirstOrDefault(HasUno));

    /// <summary>Its name, or null where there is none.</summary>
    public static string? WithUno => Found.Value;

    private static bool HasUno(string name)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(name, ["-c", "import uno"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
