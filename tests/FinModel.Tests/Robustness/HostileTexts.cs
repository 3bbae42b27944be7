using FinModel.Data;

namespace FinModel.Tests.Robustness;

/// <summary>Files as large as they may be, and larger, that say nothing.</summary>
internal static class HostileTexts
{
    private const int Room = FileLimits.ModelBytes - 1000;

    public static IReadOnlyList<HostileModel> All { get; } =
    [
        .. new[] { "a", "1", "(", "\"", "#", " ", ";", "\n" }.Select(sign => One(sign, Room)),
        .. new[] { ")", "[", "-", "\r", "\t", "a ", "1 ", "（", "“", "\u202E", "\uFEFF", "(\n", "a\n", ";\n", "\"\n" }.Select(sign => One(sign, 30_000)),
        new("larger than a file may be", () => HostileModel.Many(FileLimits.ModelBytes, "#\n")),
        new("a name without end",
            () => $"model {HostileModel.Many(Room, "a")}\ntimeline years 2023A 2024E\ncurrency CNY million\nline x : flow money\n  = y\n"),
        HostileModel.Of("a label without end", () => $"line x : flow money \"{HostileModel.Many(Room, "a")}\"\n  = 1 million\n"),
        HostileModel.Of("a remark without end", () => $"line x : flow money # {HostileModel.Many(Room, "a")}\n  = 1 million\n"),
        HostileModel.Of("values without end", () => $"x {HostileModel.Many(100_000, ", 是")}\n"),
        HostileModel.Of("each row deeper than the one above", () => HostileModel.Many(1_400, n => $"{new string(' ', n)}x\n")),
        HostileModel.Of("each clause deeper than the one above",
            () => "line x : flow money\n" + HostileModel.Many(1_400, n => $"{new string(' ', n + 1)}= 1\n")),
    ];

    private static HostileModel One(string sign, int times) =>
        HostileModel.Of($"{times} times U+{(int)sign[0]:X4}{(sign.Length > 1 ? $" U+{(int)sign[1]:X4}" : "")}", () => HostileModel.Many(times, sign));
}
