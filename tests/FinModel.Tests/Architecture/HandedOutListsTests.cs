using System.Collections;
using System.Reflection;
using FinModel.Analysis;
using FinModel.Tests.Models;

namespace FinModel.Tests.Architecture;

/// <summary>A model and what is said of it are shared between threads and scenarios: no list that they hand out can be cast to one that can be
/// changed.</summary>
public class HandedOutListsTests
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<string> _open = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("sensetime")]
    [InlineData("larkmoor")]
    [InlineData("korvald")]
    public void What_a_program_is_handed_cannot_be_cast_and_changed(string name)
    {
        var load = name == "sensetime" ? SenseTime.Load : InventedModels.Load(name);
        var result = load.Model!.Run();

        Walk(load, "load");
        Walk(result, "result");
        Walk(TieOut.Run(result), "tie-out");

        _open.Should().BeEmpty();
    }

    private void Walk(object? value, string place)
    {
        if (value is null or string || value.GetType().IsPrimitive || (!value.GetType().IsValueType && !_seen.Add(value)))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            if (IsOpen(value))
            {
                _open.Add($"{place}: {value.GetType()}");
            }

            foreach (var item in items)
            {
                Walk(item, place);
            }
        }
        else if (value.GetType().Namespace?.StartsWith(nameof(FinModel), StringComparison.Ordinal) == true)
        {
            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
            {
                Walk(property.GetValue(value), $"{value.GetType().Name}.{property.Name}");
            }
        }
    }

    // An array of nothing has nothing to change.
    private static bool IsOpen(object value) => value switch
    {
        Array array => array.Length > 0,
        IList list => !list.IsReadOnly,
        IDictionary map => !map.IsReadOnly,
        _ => value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(HashSet<>),
    };
}
