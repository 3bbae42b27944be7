using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>A split of the shares, as later filings restate counts and what is per share.</summary>
/// <param name="Shares">How many new shares one old one became, below 1 where they were put together.</param>
/// <param name="First">The first filing that counts in new shares.</param>
internal sealed record ShareSplit(decimal Shares, Filing First);
