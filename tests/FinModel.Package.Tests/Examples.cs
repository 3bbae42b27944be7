namespace FinModel.Package.Tests;

/// <summary>Models to ask, each loaded once.</summary>
internal static class Examples
{
    public static Model SenseTime { get; } = Model.Load(ModelSources.Example);

    public static Model Larkmoor { get; } = Model.Load(ModelSources.Folder(Repository.At("tests", "models", "larkmoor")));

    /// <summary>A model whose growth divides by an input, so that it can be made to fail.</summary>
    public static Dictionary<string, string> Small(string divisor = "2") => new()
    {
        ["model.fin"] = """
            model small
            timeline years 2023A 2024E 2025E
            currency CNY million
            inputs "inputs.csv"
            table history "history.csv" rows id

            input divisor : ratio times
            line revenue : flow money
              actual   data
              estimate revenue[-1] / divisor
            line never : ratio times
              estimate meaningful(revenue < 0, divisor, "only of losses")

            """,
        ["inputs.csv"] = $"id,all,source\ndivisor,{divisor},house\n",
        ["data/history.csv"] = "id,2023\nrevenue,100\n",
    };
}
