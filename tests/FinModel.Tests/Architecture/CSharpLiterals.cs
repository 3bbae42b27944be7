using System.Text.RegularExpressions;

namespace FinModel.Tests.Architecture;

/// <summary>The texts of the string literals of C# source; comments are passed over.</summary>
internal static partial class CSharpLiterals
{
    public static IEnumerable<string> In(string source) =>
        Tokens().Matches(source).Where(match => match.Groups["text"].Success).Select(match => match.Groups["text"].Value);

    // Whatever comes first wins, so a quote in a comment opens no literal and slashes in a literal open no comment.
    [GeneratedRegex("""""
        //[^\n]*
        | /\*.*?\*/
        | '(\\.|[^'\\\n])+'
        | (?<quotes>"{3,})(?<text>.*?)\k<quotes>
        | (@\$?|\$@)"(?<text>([^"]|"")*)"
        | "(?<text>(\\.|[^"\\\n])*)"
        """"", RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Tokens();
}
