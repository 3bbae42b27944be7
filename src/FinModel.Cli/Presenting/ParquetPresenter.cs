using FinModel.Presentation.Answers;
using FinModel.Presentation.Formats;
using Parquet;
using Parquet.Schema;

namespace FinModel.Cli.Presenting;

/// <summary>The lines of many models as one table of Parquet: a row for each model, line, member and period. A model that cannot be used is one row,
/// without a line.</summary>
internal sealed class ParquetPresenter
{
    private readonly List<string> _models = [];
    private readonly List<string?> _scenarios = [];
    private readonly List<string?> _lines = [];
    private readonly List<string?> _members = [];
    private readonly List<string?> _periods = [];
    private readonly List<double?> _values = [];
    private readonly List<string?> _units = [];

    /// <summary>The bytes of a file.</summary>
    public static byte[] Write(IEnumerable<(string Model, Answer? Answer)> answers)
    {
        var table = new ParquetPresenter();
        foreach (var (model, answer) in answers)
        {
            table.Add(model, answer as RunAnswer);
        }

        using var file = new MemoryStream();
        table.WriteAsync(file).GetAwaiter().GetResult();
        return file.ToArray();
    }

    private void Add(string model, RunAnswer? answer)
    {
        if (answer is null)
        {
            Add(model, null, null, null, null, null, null);
            return;
        }

        var plan = answer.Result.Plan;
        foreach (var series in answer.Series())
        {
            var unit = UnitText.Stable(series.Line, series.Member, plan);
            foreach (var value in series.Values)
            {
                Add(plan.Name, answer.Result.Scenario.Name, series.Line.Name, series.Member?.Name, value.Key, value.Value, unit);
            }
        }
    }

    private void Add(string model, string? scenario, string? line, string? member, string? period, double? value, string? unit)
    {
        _models.Add(model);
        _scenarios.Add(scenario);
        _lines.Add(line);
        _members.Add(member);
        _periods.Add(period);
        _values.Add(value);
        _units.Add(unit);
    }

    private async Task WriteAsync(MemoryStream file)
    {
        (string Name, IReadOnlyList<string?> Texts)[] texts =
            [("model", _models), ("scenario", _scenarios), ("line", _lines), ("member", _members), ("period", _periods), ("unit", _units)];
        var columns = texts.ToDictionary(t => t.Name, t => new DataField(t.Name, typeof(string), isNullable: true), StringComparer.Ordinal);
        var value = new DataField<double?>("value");
        var schema = new ParquetSchema(columns["model"], columns["scenario"], columns["line"], columns["member"], columns["period"], value, columns["unit"]);
        await using var writer = await ParquetWriter.CreateAsync(schema, file);
        using var rows = writer.CreateRowGroup();
        foreach (var (name, column) in texts.Take(texts.Length - 1))
        {
            await rows.WriteAsync(columns[name], column!);
        }

        await rows.WriteAsync<double>(value, _values.ToArray());
        await rows.WriteAsync(columns["unit"], _units!);
    }
}
