#:project ../src/FinModel
#:property PublishAot=false

// One's own draws through a compiled batch: a multiple and a rate that fall together.  dotnet run samples/draws.cs
using FinModel;

const int Runs = 200_000;
var model = Model.Load(ModelSources.Example);
var batch = model.Batch(model.Base, ["target_ps", "hkd_cny"], ["target_price"]);
var (random, inputs, prices) = (new Random(1), new double[2 * Runs], new double[Runs]);
for (var i = 0; i < Runs; i++)
{
    var (market, own) = (Normal(), Normal());
    inputs[i] = 11.9 * Math.Exp(0.2 * market);
    inputs[Runs + i] = 0.921 + (0.018 * ((0.6 * market) + (0.8 * own)));
}

batch.Evaluate(inputs, prices);
Array.Sort(prices);
Console.WriteLine(
    FormattableString.Invariant(
        $"5% {prices[Runs / 20]:0.00}, 50% {prices[Runs / 2]:0.00}, 95% {prices[Runs / 20 * 19]:0.00} {model.Line("target_price").Unit}"));

double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
