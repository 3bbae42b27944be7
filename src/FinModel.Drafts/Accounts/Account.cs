namespace FinModel.Drafts.Accounts;

/// <summary>A name by which filings call a line of a layout.</summary>
/// <param name="Statement">In which statement: <c>income</c>, <c>balance</c>, <c>cash</c>, <c>share</c>.</param>
/// <param name="Line">The line's id.</param>
/// <param name="In">In what the name is: <c>en</c>, <c>zh</c>, <c>us-gaap</c>.</param>
/// <param name="Name">The name as filings print it.</param>
public sealed record Account(string Statement, string Line, string In, string Name)
{
    /// <summary>Whether the name is that of a part: where no row is the whole line, its parts are added up. A dictionary has <c>+</c> or <c>-</c> before
    /// the line.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether the part is taken off: finance costs of net finance income.</summary>
    public bool IsTakenOff { get; init; }

    /// <summary>Another line that the same row is a part of: what is spent on research is a line and within other operating expenses.</summary>
    public Account? Also { get; init; }

    /// <summary>Another line that some call so, where printed totals say it; otherwise null. A dictionary has <c>|</c> between the two.</summary>
    public string? Or { get; init; }

    /// <summary>A row of a dictionary.</summary>
    /// <param name="statement">In which statement.</param>
    /// <param name="lines">The line, behind a sign where the name is that of a part, and behind a space another one.</param>
    /// <param name="language">In what the name is.</param>
    /// <param name="name">The name.</param>
    public static Account Of(string statement, string lines, string language, string name)
    {
        var parts = lines.Split(' ', 2);
        var names = parts[0].TrimStart('+', '-').Split('|', 2);
        var line = names[0];
        return new Account(statement, line, language, name)
        {
            IsPart = parts[0].StartsWith('+') || parts[0].StartsWith('-'),
            Or = names.Length > 1 ? names[1] : null,
            IsTakenOff = parts[0].StartsWith('-'),
            Also = parts.Length > 1 ? Of(statement, parts[1], language, name) : null,
        };
    }
}
