#:project ../src/FinModel
#:property PublishAot=false

// A folder of models rerun under another rate, side by side; one that is broken is a row.  dotnet run samples/nightly.cs -- FOLDER
using FinModel;

var folders = Directory.GetDirectories(args[0]).Order(StringComparer.Ordinal).ToArray();
var rows = new string[folders.Length];
await Parallel.ForAsync(0, folders.Length, async (i, ct) =>
{
    var load = await Model.TryLoadAsync(ModelSources.Folder(folders[i]), ct);
    rows[i] = $"{Path.GetFileName(folders[i])},{(load.Model is { } model ? Row(model, ct) : $",{load.Problems[0].Code}")}";
});
Console.WriteLine($"model,target_price,problem\n{string.Join('\n', rows)}");

static string Row(Model model, CancellationToken ct)
{
    var target = model.Base.Set("hkd_cny", 0.93).Run(ct)["target_price"];
    return FormattableString.Invariant($"{target.Number:0.0000},{target.Reason}");
}
