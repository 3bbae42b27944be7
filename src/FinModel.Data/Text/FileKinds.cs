using System.Runtime.InteropServices;
using System.Text;

namespace FinModel.Data.Text;

/// <summary>Tells files from pipes and devices without opening them, since opening a pipe waits for whoever writes into it.</summary>
public static class FileKinds
{
    // Of the runtime's own struct only the mode is read, which stands behind the flags; the rest is room.
    private const int StatusBytes = 256;
    private const int ModeAt = sizeof(int);
    private const int TypeBits = 0xF000;
    private const int RegularBits = 0x8000;
    private const int FolderBits = 0x4000;

    /// <summary>What stands at a path, every link followed.</summary>
    public static FileKind Of(string path) => OperatingSystem.IsWindows() ? OnWindows(path) : OnUnix(path);

    private static FileKind OnWindows(string path) => Directory.Exists(path) ? FileKind.Folder
        : !File.Exists(path) ? FileKind.Nothing
        : File.GetAttributes(path).HasFlag(FileAttributes.Device) ? FileKind.Special
        : FileKind.Regular;

    private static FileKind OnUnix(string path)
    {
        var status = new byte[StatusBytes];
        return Stat([.. Encoding.UTF8.GetBytes(path), 0], status) != 0 ? FileKind.Nothing : (BitConverter.ToInt32(status, ModeAt) & TypeBits) switch
        {
            RegularBits => FileKind.Regular,
            FolderBits => FileKind.Folder,
            _ => FileKind.Special,
        };
    }

    // The runtime's own layer over the system, which is the same on every Unix and there wherever the runtime is.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, byte[] status);
}
