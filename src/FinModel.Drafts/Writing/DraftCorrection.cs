namespace FinModel.Drafts.Writing;

/// <summary>A printed figure that is put right, with what was printed and why.</summary>
/// <param name="File">The table's file.</param>
/// <param name="Row">The row, as the table's reader calls it.</param>
/// <param name="Period">The period.</param>
/// <param name="Printed">The characters printed.</param>
/// <param name="Corrected">What is right.</param>
/// <param name="Why">Why.</param>
public sealed record DraftCorrection(string File, string Row, string Period, string Printed, string Corrected, string Why);
