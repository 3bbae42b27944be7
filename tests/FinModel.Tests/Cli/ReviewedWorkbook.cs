using System.Text.Json;
using FinModel.Tests.Excel;

namespace FinModel.Tests.Cli;

/// <summary>A model in a folder of its own whose workbook, <c>m.xlsx</c>, is exported, edited and imported, and all that the commands say on the
/// way.</summary>
internal sealed class ReviewedWorkbook(string model) : IDisposable
{
    private const string Name = "m.xlsx";

    public TemporaryFolder Folder { get; } = new();

    /// <summary>What was printed so far.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What was said so far of mistakes.</summary>
    public string Error { get; private set; } = "";

    public byte[] Bytes
    {
        get => File.ReadAllBytes(Folder.At(Name));
        set => File.WriteAllBytes(Folder.At(Name), value);
    }

    public int Run(params string[] arguments)
    {
        var (code, output, error) = Command.Run(Folder.Path, arguments);
        (Output, Error) = (Output + output, Error + error);
        return code;
    }

    public void Export() => Run("export", model, "-o", Name, "--map", "map.json").Should().Be(0, Error);

    /// <summary>Edits it in another program.</summary>
    public void Edit(params object[][] acts) => Bytes = NpoiEditor.Edit(Bytes, acts);

    /// <summary>Types values over inputs, <c>growth.cloud@2025</c>.</summary>
    public void Type(params (string Input, double Value)[] typed) => Edit([.. typed.Select(t => (object[])["type", .. Place(t.Input), t.Value])]);

    public int Import(params string[] options) => Run(["import", Name, model, .. options]);

    public int Apply(params string[] options) => Import(["--apply", .. options]);

    public void Dispose() => Folder.Dispose();

    private object[] Place(string input)
    {
        using var map = JsonDocument.Parse(File.ReadAllText(Folder.At("map.json")));
        var place = map.RootElement.GetProperty("inputs").EnumerateArray().First(p => InputOf(p) == input);
        return [place.GetProperty("sheet").GetString()!, place.GetProperty("cell").GetString()!];
    }

    private static string InputOf(JsonElement place)
    {
        string? Text(string field) => place.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var member = Text("member") is { } of ? $".{of}" : "";
        return Text("id") + member + (Text("period") is { } period and not "all" ? $"@{period}" : "");
    }
}
