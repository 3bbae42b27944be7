namespace FinModel.Cli.Output;

/// <summary>
/// Folders that appear whole or not at all: their files go to folders with temporary names beside them, which then take their names. Where anything goes wrong,
/// nothing is left behind, and no folder that was there is touched.
/// </summary>
internal static class NewFolders
{
    /// <summary>Writes files into folders that are not there yet, <c>models/acme/model.fin</c> into <c>models/acme</c>.</summary>
    /// <param name="root">Where the user works.</param>
    /// <param name="files">The files by their paths, two folders deep.</param>
    public static void Write(string root, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var made = new Stack<string>();
        try
        {
            var moves =
                files.GroupBy(f => Path.GetDirectoryName(f.Path)!)
                    .Select(folder => (From: Fill(root, folder, made), To: Path.Combine(root, folder.Key))).ToList();
            foreach (var (from, to) in moves)
            {
                Directory.Move(from, to);
                made.Push(to);
            }
        }
        catch
        {
            foreach (var folder in made.Where(Directory.Exists))
            {
                Directory.Delete(folder, recursive: true);
            }

            throw;
        }
    }

    // Folders above that are new as well are taken away with what is in them.
    private static string Fill(string root, IGrouping<string, (string Path, byte[] Content)> folder, Stack<string> made)
    {
        var full = Path.Combine(root, folder.Key);
        var above = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(above))
        {
            Directory.CreateDirectory(above);
            made.Push(above);
        }

        var temporary = Path.Combine(above, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.tmp");
        Directory.CreateDirectory(temporary);
        made.Push(temporary);
        foreach (var (path, content) in folder)
        {
            File.WriteAllBytes(Path.Combine(temporary, Path.GetFileName(path)), content);
        }

        return temporary;
    }
}
