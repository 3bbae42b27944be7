using FinModel.Core.Diagnostics;

namespace FinModel.Excel.Importing;

/// <summary>A source or a note that a reviewer changed and that is not written.</summary>
/// <param name="Change">The change.</param>
/// <param name="Why">Why it is left.</param>
public sealed record LeftWords(OtherChange Change, Phrase Why);
