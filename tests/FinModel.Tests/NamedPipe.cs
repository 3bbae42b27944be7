using System.Runtime.InteropServices;

namespace FinModel.Tests;

/// <summary>A pipe with a name: whoever opens it to read waits until somebody writes.</summary>
internal static class NamedPipe
{
    private const uint Mode = 0x1A4;

    /// <summary>Makes one, in the place of what stands there.</summary>
    public static void Make(string path)
    {
        File.Delete(path);
        if (Create(path, Mode) != 0)
        {
            throw new IOException($"no pipe could be made: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    [DllImport("libc", EntryPoint = "mkfifo", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Create(string path, uint mode);
}
