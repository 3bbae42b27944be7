namespace FinModel.Drafts.Accounts;

/// <summary>A name by which filings call a line of a layout.</summary>
/// <param name="Statement">In which statement: <c>income</c>, <c>balance</c>, <c>cash</c>, <c>share</c>.</param>
/// <param name="Line">The line's id.</param>
/// <param name="In">In what the name is: <c>en</c>, <c>zh</c>, <c>us-gaap</c>.</param>
/// <param name="Name">The name as filings print it.</param>
public sealed record Account(string Statement, string Line, string In, string Name);
