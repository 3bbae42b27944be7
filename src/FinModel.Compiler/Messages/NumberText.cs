using System.Globalization;

namespace FinModel.Compiler.Messages;

/// <summary>Numbers in messages.</summary>
internal static class NumberText
{
    /// <summary>A number as a reader takes it in.</summary>
    public static string Of(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
