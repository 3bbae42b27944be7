#:sdk Microsoft.NET.Sdk.Web
#:project ../src/FinModel
#:property PublishAot=false

// A web service: POST {"target_ps": 12.5} to /run for json, to /workbook, or to /simulate?runs=100000 for quantiles.  dotnet run samples/service.cs
using FinModel;

var model = Model.Load(ModelSources.Example);
var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/run", (Dictionary<string, double> inputs, HttpResponse response, CancellationToken ct) =>
    Answer(inputs, response, "application/json", scenario => scenario.Run(ct).WriteJsonAsync(response.Body, cancellationToken: ct)));
app.MapPost("/workbook", (Dictionary<string, double> inputs, HttpResponse response, CancellationToken ct) =>
    Answer(inputs, response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", s => s.Run(ct).WriteWorkbookAsync(response.Body, ct)));
app.MapPost("/simulate", (Dictionary<string, double> inputs, int runs, HttpResponse response, CancellationToken ct) =>
    Answer(inputs, response, "application/json", async scenario => await response.WriteAsJsonAsync(
        (await model.SimulateAsync(scenario, ["target_price"], new() { Runs = runs }, null, ct)).Outputs[0].Quantiles, ct)));
app.Run();

async Task Answer(Dictionary<string, double> inputs, HttpResponse response, string type, Func<Scenario, Task> write)
{
    try { response.ContentType = type; await write(inputs.Aggregate(model.Base, (scenario, input) => scenario.Set(input.Key, input.Value))); }
    catch (ModelException problem) { response.StatusCode = 400; await response.WriteAsync(problem.Message); }
}
