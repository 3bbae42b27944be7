using FinModel.Core.Diagnostics;

namespace FinModel.Excel.Reading;

/// <summary>Ends the reading of a file that cannot be used; never leaves this project.</summary>
internal sealed class UnusableWorkbookException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
