namespace FinModel.Analysis.Portfolios;

/// <summary>So much of a company.</summary>
/// <param name="Model">Its model, as the user calls it.</param>
/// <param name="Quantity">How many shares, or which weight.</param>
/// <param name="Rate">What one unit of its currency is in the portfolio's; null where the two are the same.</param>
public sealed record Holding(string Model, double Quantity, double? Rate = null);
