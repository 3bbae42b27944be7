#:project ../src/FinModel
#:property PublishAot=false

// Reruns SenseTime's forecast under changed assumptions and prints what moves:
//   dotnet run samples/rerun.cs
//   dotnet run samples/rerun.cs -- "gross_margin += 1pp" "segment_growth.gen_ai@2025 = 60%"

using System.Globalization;
using FinModel;

string[] changes = args.Length > 0 ? args : ["segment_growth.gen_ai@2025 = 35%"];
var model = Model.Load(ModelSources.Example);

Result before = model.Base.Run();
Result after = model.Base.With(changes).Run();

Console.WriteLine($"{model.Label}: {string.Join(", ", changes)}");
Console.WriteLine($"{"CNY million",-22}{"2025E",10}{"changed",10}{"2026E",10}{"changed",10}");
Compare("Revenue", r => r.IncomeStatement.Revenue);
Compare("Gross profit", r => r.IncomeStatement.GrossProfit);
Compare("Net profit", r => r.IncomeStatement.NetProfit);
Compare("Free cash flow", r => r.CashFlow.FreeCashFlow);
Compare("Cash", r => r.BalanceSheet.Cash);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"Target price {before.Valuation.TargetPrice:0.00} → {after.Valuation.TargetPrice:0.00} HKD, "
        + $"{after.Valuation.Upside:+0.0%;-0.0%} to the market: {after["rating"]}"));
foreach (var check in after.Checks.Where(c => c.Severity == Severity.Error && !c.Holds))
{
    Console.WriteLine(check);
}

void Compare(string label, Func<Result, Series> line)
{
    var (was, now) = (line(before), line(after));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label,-22}{was[2025],10:N0}{now[2025],10:N0}{was[2026],10:N0}{now[2026],10:N0}"));
}
