using FinModel.Core.Text;

namespace FinModel.Excel.Layout;

/// <summary>How many lines a text takes in a cell of some width: rows do not grow by themselves in every program.</summary>
internal static class TextLines
{
    /// <summary>The height of one in points.</summary>
    public const double Height = 12;

    /// <summary>The lines of a text; words that do not fit go to the next one.</summary>
    public static int Of(string text, double characters)
    {
        var (count, used) = (1, 0.0);
        foreach (var width in text.Split(' ').Select(w => DisplayWidth.Of(w)))
        {
            if (used > 0 && used + 1 + width > characters)
            {
                (count, used) = (count + 1, 0);
            }

            used += (used > 0 ? 1 : 0) + width;
            for (; used > characters; used -= characters)
            {
                count++;
            }
        }

        return count;
    }
}
