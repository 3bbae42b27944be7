namespace FinModel.Data.Folders;

/// <summary>Names of data files as models write them: plain, relative, with forward slashes, the same on every system.</summary>
internal static class FileName
{
    private const string Forbidden = "\\:*?\"<>|";

    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= 200
        && !name.Any(c => char.IsControl(c) || Forbidden.Contains(c, StringComparison.Ordinal))
        && name.Split('/').All(part => part.Length > 0 && part != "." && part != ".." && part.Trim() == part);
}
