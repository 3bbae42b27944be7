using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Questions;

/// <summary>What is typed where something is asked, in plain characters: <c>g=５％</c> means there what it means in a file of figures.</summary>
internal static class AskedText
{
    public static SourceText Of(string place, string text) => new(place, PrintedText.Plain(text));
}
