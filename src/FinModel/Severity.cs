namespace FinModel;

/// <summary>How much something matters.</summary>
public enum Severity
{
    /// <summary>Something to look at.</summary>
    Warning,

    /// <summary>The model cannot be used, or is wrong.</summary>
    Error,
}
