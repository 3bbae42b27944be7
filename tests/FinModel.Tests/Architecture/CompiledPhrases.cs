using System.Reflection;
using System.Text;
using FinModel.Core.Diagnostics;

namespace FinModel.Tests.Architecture;

/// <summary>
/// The templates of all phrases that an assembly can say, read from its compiled code. An interpolated string becomes a call of the constructor,
/// which is given how many letters and holes
/// follow, and a call for each part; a plain text becomes a conversion of a literal.
/// </summary>
internal sealed class CompiledPhrases
{
    private readonly List<Opened> _open = [];
    private readonly HashSet<int> _targets = [];
    private (Instruction Last, Instruction BeforeLast) _seen;

    /// <summary>The templates.</summary>
    public SortedSet<string> Templates { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods that make a phrase of a text that is known only when they run, which no language can have.</summary>
    public SortedSet<string> Computed { get; } = new(StringComparer.Ordinal);

    public static CompiledPhrases Of(IEnumerable<Assembly> assemblies)
    {
        var phrases = new CompiledPhrases();
        foreach (var method in assemblies.SelectMany(CompiledCode.Methods))
        {
            phrases.Read(method);
        }

        return phrases;
    }

    private void Read(MethodBase method)
    {
        var code = CompiledCode.Read(method).ToList();
        if (method.DeclaringType == typeof(Phrase) || !code.Exists(i => Called(i) is not null))
        {
            return;
        }

        _targets.Clear();
        _targets.UnionWith(code.SelectMany(i => i.Targets));
        _open.Clear();
        foreach (var instruction in code)
        {
            Follow(instruction, method);
            _seen = (instruction, _seen.Last);
        }
    }

    private void Follow(Instruction at, MethodBase method)
    {
        switch (Called(at))
        {
            case ".ctor":
                _open.Add(new Opened((int)_seen.BeforeLast.Number!, (int)_seen.Last.Number!));
                break;
            case nameof(Phrase.AppendLiteral):
                Add(_seen.Last.Text!.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), _seen.Last.Text!.Length, 0);
                break;
            case nameof(Phrase.AppendFormatted):
                Add(null, 0, 1);
                break;
            case "op_Implicit" when _seen.Last.Text is { } text && !_targets.Contains(at.Offset):
                Templates.Add(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                break;
            case "op_Implicit":
                Computed.Add($"{method.DeclaringType}.{method.Name}");
                break;
        }
    }

    // Parts belong to the phrase that was begun last, unless it is complete.
    private void Add(string? literal, int letters, int holes)
    {
        var phrase = _open[^1];
        phrase.Template.Append(literal ?? $"{{{phrase.Holes}}}");
        (phrase.Letters, phrase.Holes) = (phrase.Letters + letters, phrase.Holes + holes);
        if (phrase.IsComplete)
        {
            Templates.Add(phrase.Template.ToString());
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private static string? Called(Instruction instruction) =>
        instruction.Member is MethodBase called && called.DeclaringType == typeof(Phrase) ? called.Name : null;

    private sealed class Opened(int allLetters, int allHoles)
    {
        public StringBuilder Template { get; } = new();

        public int Letters { get; set; }

        public int Holes { get; set; }

        public bool IsComplete => Letters == allLetters && Holes == allHoles;
    }
}
