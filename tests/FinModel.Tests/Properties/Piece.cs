namespace FinModel.Tests.Properties;

/// <summary>A part of a formula: how it is written, and what it comes to, worked out without the engine.</summary>
/// <param name="Text">As it is written, in brackets where it has parts.</param>
/// <param name="Value">What it comes to somewhere; not a number for a fault.</param>
internal sealed record Piece(string Text, Func<Place, double> Value);

/// <summary>Where a formula is worked out.</summary>
/// <param name="Year">The year.</param>
/// <param name="Member">The member, or −1 in a line that has none.</param>
/// <param name="Of">The value of a line somewhere else.</param>
internal sealed record Place(int Year, int Member, Func<string, int, int, double> Of);
