using System.Text;
using CoreExplanation = FinModel.Explain.Explanation;

namespace FinModel;

/// <summary>Why a cell has its value, and below it why each cell that it is computed from has its own.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Explanation
{
    internal Explanation(Result result, CoreExplanation core)
    {
        Value = new Value(result, new Cell(result.Model, core.Cell));
        Formula = core.Formula;
        Source = core.Source?.Text;
        Note = core.Source?.Note ?? core.Cell.Line.Note;
        Location = Location.Of(core.Source?.Span ?? core.Cell.Rule?.Span);
        Changes = [.. core.Changes.Select(c => c.Source.Written)];
        Children = [.. core.Children.Select(child => new Explanation(result, child))];
    }

    /// <summary>The value.</summary>
    public Value Value { get; }

    /// <summary>The rule as its author wrote it; null for what is given.</summary>
    public string? Formula { get; }

    /// <summary>Who says so, for what is given; otherwise null.</summary>
    public string? Source { get; }

    /// <summary>A remark of the source, or of the line; or null.</summary>
    public string? Note { get; }

    /// <summary>Where the figure is typed, or the rule written.</summary>
    public Location? Location { get; }

    /// <summary>What the scenario did to it, as written, in order.</summary>
    public IReadOnlyList<string> Changes { get; }

    /// <summary>The cells that the formula refers to, in order, each once; a cell is gone into where it stands highest.</summary>
    public IReadOnlyList<Explanation> Children { get; }

    /// <summary>The tree as text, a cell a line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, "");
        return text.ToString().TrimEnd('\n');
    }

    private void Write(StringBuilder text, string indent)
    {
        var why = Formula is not null ? $"  = {Formula}" : Source is not null ? $"  {Source}" : "";
        text.Append(indent).Append(Value.Cell).Append("  ").Append(Value).Append(why)
            .Append(Changes.Count > 0 ? $"  changed by {string.Join(", ", Changes)}" : "").Append('\n');
        foreach (var child in Children)
        {
            child.Write(text, indent + "  ");
        }
    }
}
