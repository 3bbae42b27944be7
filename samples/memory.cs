#:project ../src/FinModel
#:property PublishAot=false

// A model that was never on disk: its explanation, and its live workbook.  dotnet run samples/memory.cs > shop.xlsx
using FinModel;
var model = Model.Load(ModelSources.Texts(new()
{
    ["model.fin"] = """
        model shop "Corner shop" "街角小店"
        timeline years 2024A 2025E 2026E
        currency EUR
        inputs "inputs.csv"
        table history "history.csv" rows id
        input growth : ratio percent "Growth"
        line revenue : flow money "Revenue"
          actual   data
          estimate revenue[-1] * (1 + growth)
        """,
    ["inputs.csv"] = "id,all,source\ngrowth,8%,house view\n",
    ["history.csv"] = "id,2024\nrevenue,1000\n",
}));
var result = model.Base.Add("growth@2026", 0.02).Run();
Console.Error.WriteLine(result.Explain("revenue@2026"));
await using var output = Console.OpenStandardOutput();
await result.WriteWorkbookAsync(output);
