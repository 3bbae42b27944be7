using FinModel.Core.Diagnostics;

namespace FinModel.Data.Workbooks;

/// <summary>Ends the reading of a file that cannot be used; is caught where the file is opened.</summary>
internal sealed class UnusableWorkbookException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
