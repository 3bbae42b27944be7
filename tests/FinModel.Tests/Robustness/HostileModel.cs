namespace FinModel.Tests.Robustness;

/// <summary>A model that was made to harm: its text, and the tables beside it, written only when it is its turn.</summary>
/// <param name="Name">What is hostile in it.</param>
/// <param name="Text">Its <c>model.fin</c>.</param>
/// <param name="Tables">Its CSV files.</param>
internal sealed record HostileModel(string Name, Func<string> Text, params IReadOnlyList<(string File, Func<string> Content)> Tables)
{
    private const string Head = """
        model hostile
        timeline years 2023A 2024E 2025E
        currency CNY million

        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HostileModel> All { get; } = [.. HostileTexts.All, .. HostileFormulas.All, .. HostileDeclarations.All, .. HostileTables.All];

    /// <summary>With months from January 1901, the first one actual, and a currency above the declarations.</summary>
    public static HostileModel OverMonths(string name, int months, Func<string> declarations) =>
        new(name,
            () => $"model hostile\ntimeline months {Many(months, n => $"{1901 + (n / 12)}-{1 + (n % 12):00}{(n == 0 ? "A" : "E")} ")}\n"
                + $"currency CNY million\n{declarations()}");

    /// <summary>With a timeline and a currency above the declarations.</summary>
    public static HostileModel Of(string name, Func<string> declarations, params IReadOnlyList<(string File, Func<string> Content)> tables) =>
        new(name, () => Head + declarations(), tables);

    /// <summary>A line with one formula.</summary>
    public static HostileModel OfFormula(string name, Func<string> formula) => Of(name, () => $"line x : ratio\n  = {formula()}\n");

    /// <summary>The same text many times.</summary>
    public static string Many(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>A text for each number from 0.</summary>
    public static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
