namespace FinModel.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("finmodel-").FullName;

    public string At(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file, and the folders above it.</summary>
    public string Write(string path, string text)
    {
        var full = At(path.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>Copies a folder of the clone.</summary>
    public void Copy(string folder)
    {
        foreach (var file in Repository.Files(folder, "*"))
        {
            Write(file, Repository.Read(file));
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
