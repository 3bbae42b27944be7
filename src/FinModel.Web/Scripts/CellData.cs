using System.Text.Json;
using FinModel.Compiler.Plans;

namespace FinModel.Web.Scripts;

/// <summary>Which cells there are: by slot an id and a period, both numbered in order of appearance.</summary>
internal static class CellData
{
    public static void Write(Utf8JsonWriter json, Plan plan)
    {
        var (ids, periods) = (new Names(), new Names());
        var places = plan.Cells.SelectMany(c => new[] { ids.Number(c.Id), periods.Number(c.PeriodId) }).ToList();
        json.WriteStartObject("cells");
        ids.Write(json, "ids");
        periods.Write(json, "periods");
        json.WriteString("places", PackedNumbers.Of(places));
        json.WriteString("inputs", PackedNumbers.Of(plan.Cells.Where(c => c.Origin == CellOrigin.Input).Select(c => c.Slot)));
        json.WriteEndObject();
    }

    private sealed class Names
    {
        private readonly Dictionary<string, int> _numbers = [];

        public int Number(string name) => _numbers.TryGetValue(name, out var number) ? number : _numbers[name] = _numbers.Count;

        public void Write(Utf8JsonWriter json, string property)
        {
            json.WriteStartArray(property);
            foreach (var name in _numbers.Keys)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }
    }
}
