using FinModel.Presentation.Answers;

namespace FinModel.Cli.Universes;

/// <summary>What came of asking one model.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Answer">The answer, or null where what is wrong was said instead.</param>
internal readonly record struct Outcome(int Code, Answer? Answer)
{
    public static implicit operator Outcome(int code) => new(code, null);
}
