using System.Collections;

namespace FinModel.Package.Tests;

/// <summary>Looks at every number that can be reached from an answer.</summary>
internal static class NotFinite
{
    /// <summary>Where there is one that is none.</summary>
    public static IEnumerable<string> In(object? value, string path = "") => value switch
    {
        double number => double.IsFinite(number) ? [] : [$"{path} is {number}"],
        null or string or Model or Line or Cell or Unit or Period or Location => [],
        IEnumerable many => many.Cast<object?>().SelectMany((item, i) => In(item, $"{path}[{i}]")),
        _ when value.GetType().IsPrimitive || value.GetType().IsEnum => [],
        _ => value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => In(p.GetValue(value), $"{path}.{p.Name}")),
    };
}
