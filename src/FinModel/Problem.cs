using FinModel.Core.Diagnostics;

namespace FinModel;

/// <summary>Something wrong with a model, its data, a change or a workbook, in the words of whoever wrote it.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Problem
{
    internal Problem(Diagnostic diagnostic)
    {
        Code = diagnostic.Code;
        Severity = diagnostic.Severity == Core.Diagnostics.Severity.Error ? Severity.Error : Severity.Warning;
        Message = diagnostic.Message;

        // Who asks from a program has no command line to type into.
        Hints = [.. diagnostic.Hints.Select(hint => hint.ToString()).Where(hint => !hint.Contains("`finmodel ", StringComparison.Ordinal))];
        Location = Location.Of(diagnostic.Span);
        Related = [.. diagnostic.Labels.Select(l => $"{l.Span}: {l.Message}")];
    }

    /// <summary>A stable identifier, such as <c>FM2001</c>.</summary>
    public string Code { get; }

    /// <summary>Whether the model can still be used.</summary>
    public Severity Severity { get; }

    /// <summary>One sentence: what is wrong, with what was there.</summary>
    public string Message { get; }

    /// <summary>What to do.</summary>
    public IReadOnlyList<string> Hints { get; }

    /// <summary>Where it is; null when it belongs to no text, such as a missing file.</summary>
    public Location? Location { get; }

    /// <summary>Other places that explain it, each with what it contributes.</summary>
    public IReadOnlyList<string> Related { get; }

    /// <summary>On one line: <c>model.fin:3:5: error FM2001: there is no line `revenu` (did you mean `revenue`?)</c>.</summary>
    public override string ToString()
    {
        var place = Location is null ? "" : Location + ": ";
        var hints = Hints.Count == 0 ? "" : $" ({string.Join("; ", Hints)})";
        return $"{place}{(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}{hints}";
    }
}
