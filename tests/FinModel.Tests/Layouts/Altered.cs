using FinModel.Tests.Relations;

namespace FinModel.Tests.Layouts;

/// <summary>An invented company with more libraries, lines and inputs than it has.</summary>
internal static class Altered
{
    /// <param name="company">The folder under <c>tests/models</c>.</param>
    /// <param name="more">What is added to its model.</param>
    /// <param name="inputs">Rows that are added to its inputs, the id, the unit and the value for all periods.</param>
    /// <param name="history">Rows that are added to its history.</param>
    public static Company Company(string company, string more, string[] inputs, params string[] history)
    {
        using var folder = new TemporaryFolder();
        folder.Copy($"tests/models/{company}");
        var data = $"tests/models/{company}/data";
        Append(folder, $"tests/models/{company}/model.fin", more.Split('\n'));
        Append(folder, $"{data}/inputs.csv", [.. inputs.Select(i => Row(folder, data, i))]);
        if (history.Length > 0)
        {
            Append(folder, $"{data}/history.csv", history);
        }

        return new Company(FinancialModel.Load(folder.At("tests", "models", company)));
    }

    // Three cells, and as many empty ones as there are periods.
    private static string Row(TemporaryFolder folder, string data, string cells) =>
        $"{cells}{new string(',', File.ReadLines(folder.At([.. data.Split('/'), "inputs.csv"])).First().Split(',').Length - 5)},invented,";

    private static void Append(TemporaryFolder folder, string path, IEnumerable<string> lines) => File.AppendAllLines(folder.At(path.Split('/')), lines);
}
