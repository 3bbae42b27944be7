using FinModel.Core.Text;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Symbols;

/// <summary>What is on or off: a scale of two bands, whose values are conditions.</summary>
internal static class Switches
{
    /// <summary>The unit's word.</summary>
    public const string Word = "switch";

    private static readonly SourceSpan Nowhere = new(new SourceText("", ""), 0, 0);

    /// <summary>The scale, off before on, so that the value of what is on is 1.</summary>
    public static BandsSymbol Scale { get; } = new(Word, new LabelSyntax("Switch", "开关"), [Band("off", "关"), Band("on", "开")], Nowhere);

    private static BandSymbol Band(string name, string chinese) =>
        new(new BandSyntax(new Identifier(name, Nowhere), new LabelSyntax(name, chinese), null, IsInclusive: false), null);
}
