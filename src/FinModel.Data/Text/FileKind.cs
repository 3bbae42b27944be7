namespace FinModel.Data.Text;

/// <summary>What stands at a path.</summary>
public enum FileKind
{
    /// <summary>Nothing that could be seen.</summary>
    Nothing,

    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe, a device or a socket: reading it may never end, and it cannot be replaced by a file.</summary>
    Special,
}
