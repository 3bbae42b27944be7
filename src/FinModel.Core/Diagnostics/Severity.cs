namespace FinModel.Core.Diagnostics;

/// <summary>How bad a diagnostic is.</summary>
public enum Severity
{
    /// <summary>The model runs, but something in it is probably not meant.</summary>
    Warning,

    /// <summary>The model cannot be used as it is.</summary>
    Error,
}
