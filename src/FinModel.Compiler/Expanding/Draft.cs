using FinModel.Compiler.Binding;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;

namespace FinModel.Compiler.Expanding;

/// <summary>A cell in the making: a line, member and period, with what is known of its value so far.</summary>
internal sealed class Draft
{
    public required LineSymbol Line { get; init; }

    public required MemberSymbol? Member { get; init; }

    /// <summary>The timeline's place, and the period's place on it; −1 for a constant.</summary>
    public required int Timeline { get; init; }

    public required int Index { get; init; }

    /// <summary>Null while nothing gives it a value.</summary>
    public PlanCell? Cell { get; set; }

    /// <summary>The formula that will give the value.</summary>
    public BoundExpression? Formula { get; set; }

    /// <summary>A figure to fall back on when the formula comes out blank.</summary>
    public TableFigure? Fallback { get; set; }

    /// <summary>Why it is blank, when it is.</summary>
    public Blank? Blank { get; set; }

    public bool IsBlank => Cell is null;

    /// <summary>Whether its formula can do without a blank.</summary>
    public bool AsksForBlanks => Formula is { AsksForBlanks: true };

    /// <summary>What it is called in messages, without its period.</summary>
    public string Name => Member is null ? Line.Name : $"{Line.Name}.{Member.Name}";
}

/// <summary>Why a cell is blank: the cell it needs, or a period that is on no timeline.</summary>
internal sealed record Blank(Draft? Needs, Phrase What)
{
    /// <summary>The period before the timeline that is asked for, or null.</summary>
    public Period? Earlier { get; init; }

    /// <summary>The end of the chain of blanks.</summary>
    public Blank Root
    {
        get
        {
            var root = this;
            while (root.Needs?.Blank is { } next)
            {
                root = next;
            }

            return root;
        }
    }
}
