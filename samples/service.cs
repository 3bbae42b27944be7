#:sdk Microsoft.NET.Sdk.Web
#:project ../src/FinModel
#:property PublishAot=false

// A web service: POST {"target_ps": 12.5} to /run gives json, to /workbook a workbook.  dotnet run samples/service.cs
using FinModel;

var model = Model.Load(ModelSources.Example);
var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/run", (Dictionary<string, double> inputs, HttpResponse response, CancellationToken ct) =>
    Answer(inputs, response, "application/json", result => result.WriteJsonAsync(response.Body, cancellationToken: ct)));
app.MapPost("/workbook", (Dictionary<string, double> inputs, HttpResponse response, CancellationToken ct) =>
    Answer(inputs, response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", result => result.WriteWorkbookAsync(response.Body, ct)));
app.Run();

async Task Answer(Dictionary<string, double> inputs, HttpResponse response, string type, Func<Result, Task> write)
{
    try { response.ContentType = type; await write(inputs.Aggregate(model.Base, (scenario, input) => scenario.Set(input.Key, input.Value)).Run()); }
    catch (ModelException problem) { response.StatusCode = 400; await response.WriteAsync(problem.Message); }
}
