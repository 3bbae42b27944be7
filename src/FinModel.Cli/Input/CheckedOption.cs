using System.CommandLine;
using FinModel.Core.Diagnostics;

namespace FinModel.Cli.Input;

/// <summary>An option whose text is looked at before anything is done with it.</summary>
internal sealed class CheckedOption : Option<string>
{
    private readonly Func<string, Phrase?> _problem;

    /// <summary>Declares one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="problem">What is wrong with a text, or null.</param>
    public CheckedOption(string name, Func<string, Phrase?> problem)
        : base(name)
    {
        _problem = problem;
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Problem(token.Value) is { } wrong)
            {
                result.AddError(wrong.ToString());
            }
        });
    }

    /// <summary>What is wrong with a text, or null.</summary>
    public Phrase? Problem(string text) => _problem(text);
}
