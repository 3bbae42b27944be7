namespace FinModel.Cli;

/// <summary>What the process hands back to the shell; scripts rely on it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and a check, a tie-out or a solve did not hold.</summary>
    public const int DidNotHold = 1;

    public const int WrongUsage = 2;

    /// <summary>The model, a scenario, data or a workbook is not usable; diagnostics say why.</summary>
    public const int NotUsable = 3;

    /// <summary>The user interrupted it; what was done by then is printed.</summary>
    public const int Interrupted = 130;

    /// <summary>A bug.</summary>
    public const int Bug = 70;
}
