#:project ../src/FinModel
#:property PublishAot=false

// Scenarios in a table: those of the model, and one of one's own.  dotnet run samples/scenarios.cs
using FinModel;

string[] cells = ["revenue@2026", "net_profit@2026", "cash@2026", "target_price"];
var model = Model.Load(ModelSources.Example);
var own = model.Base.Set("gross_margin@2025", 0.45).Add("segment_growth.gen_ai", 0.05);

Console.WriteLine($"{model.Label,-18}{string.Concat(cells.Select(c => $"{c,20}"))}");
foreach (var scenario in model.Scenarios.Append(own))
{
    var result = scenario.Run();
    Console.WriteLine($"{(scenario == own ? "own" : scenario.Name),-18}{string.Concat(cells.Select(c => $"{result[c],20}"))}");
    foreach (var check in result.Checks.Where(c => c.Severity == Severity.Error && !c.Holds))
    {
        Console.WriteLine($"  {check}");
    }
}
