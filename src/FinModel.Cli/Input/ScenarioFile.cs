namespace FinModel.Cli.Input;

/// <summary><c>--scenario</c> as a file: <c>FILE.fin</c>, or <c>FILE.fin:NAME</c> where it holds several scenarios.</summary>
internal static class ScenarioFile
{
    private const string Ending = ".fin";

    /// <summary>Cuts the option into a file, or null, and a name, or null where the file says it.</summary>
    public static (string? File, string? Name) Split(string option)
    {
        if (option.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        {
            return (option, null);
        }

        var end = option.LastIndexOf(Ending + ":", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? (null, option) : (option[..(end + Ending.Length)], option[(end + Ending.Length + 1)..]);
    }
}
