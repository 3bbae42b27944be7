using System.Security;
using FinModel.Core.Diagnostics;

namespace FinModel.Data.Text;

/// <summary>The one place where the file system's exceptions become diagnostics.</summary>
internal static class Reading
{
    public static T? Try<T>(string shown, ICollection<Diagnostic> diagnostics, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            diagnostics.Add(FileDiagnostics.Unreadable(shown, reason));
            return null;
        }
    }

    private static Phrase? Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => (Phrase)"it is not there",
        UnauthorizedAccessException or SecurityException => "access is denied, or it is a folder",
        PathTooLongException => "its path is too long",
        IOException => "the system reports an error",
        ArgumentException or NotSupportedException => "its name is not a file name",
        _ => null,
    };
}
