using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>The functions that the workbook uses: only ones that every spreadsheet has.</summary>
internal static class Functions
{
    public static object Compute(CallFormula node, FormulaEvaluator evaluator)
    {
        var arguments = node.Arguments;
        switch (node.Function)
        {
            case "IF":
                var condition = arguments[0].Accept(evaluator);
                return condition is FormulaError ? condition : arguments[Operators.Number(condition) != 0 ? 1 : 2].Accept(evaluator);
            case "NA":
                return FormulaError.NotFound;
            case "ISNA":
                return FormulaError.NotFound.Equals(arguments[0].Accept(evaluator));
            case "ISNUMBER":
                return arguments[0].Accept(evaluator) is double;
            case "IFERROR":
                return arguments[0].Accept(evaluator) is var tried && tried is FormulaError ? arguments[1].Accept(evaluator) : tried;
            case "CHOOSE":
                var chosen = arguments[0].Accept(evaluator);
                return chosen is FormulaError ? chosen : arguments[(int)Operators.Number(chosen)].Accept(evaluator);
            default:
                return OfValues(node.Function, [.. arguments.Select(a => a.Accept(evaluator))]);
        }
    }

    private static object OfValues(string function, object[] arguments)
    {
        if (function is "MATCH" or "INDEX" or "COUNTIF")
        {
            return Lookup(function, arguments);
        }

        var flat = arguments.SelectMany(a => a is List<object> range ? range.Where(v => v is double or FormulaError) : [a]).ToList();
        if (flat.OfType<FormulaError>().FirstOrDefault() is { } error)
        {
            return error;
        }

        var numbers = flat.ConvertAll(Operators.Number);
        return function switch
        {
            "SUM" => Sum(numbers),
            "AVERAGE" => numbers.Count == 0 ? FormulaError.DivisionByZero : Sum(numbers) / numbers.Count,
            "MIN" => numbers.Count == 0 ? 0 : Fold(numbers[0], numbers, (least, number) => number < least ? number : least),
            "MAX" => numbers.Count == 0 ? 0 : Fold(numbers[0], numbers, (most, number) => number > most ? number : most),
            "MEDIAN" => Percentile(numbers, 0.5),
            "QUARTILE" => Percentile(numbers[..^1], numbers[^1] / 4),
            "PERCENTILE" => Percentile(numbers[..^1], numbers[^1]),
            "ABS" => Math.Abs(numbers[0]),
            "ROUND" => Round(numbers[0], numbers[1]),
            "SQRT" => Operators.Finite(Math.Sqrt(numbers[0])),
            "LN" => Operators.Finite(Math.Log(numbers[0])),
            "EXP" => Operators.Finite(Math.Exp(numbers[0])),
            "AND" => numbers.TrueForAll(n => n != 0),
            "OR" => numbers.Exists(n => n != 0),
            "NOT" => numbers[0] == 0,
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, "is not known here"),
        };
    }

    private static double Sum(List<double> numbers) => Fold(0, numbers, (sum, number) => sum + number);

    private static double Fold(double start, List<double> numbers, Func<double, double, double> join)
    {
        foreach (var number in numbers)
        {
            start = join(start, number);
        }

        return start;
    }

    private static object Lookup(string function, object[] arguments)
    {
        var range = (List<object>)arguments[function == "MATCH" ? 1 : 0];
        if (function == "COUNTIF")
        {
            return (double)range.Count(v => v.Equals(arguments[1]));
        }

        if (function == "INDEX")
        {
            var place = (int)Operators.Number(arguments[1]);
            return place >= 1 && place <= range.Count ? range[place - 1] : FormulaError.NotFound;
        }

        var found = range.FindIndex(v => v.Equals(arguments[0]));
        return found < 0 ? FormulaError.NotFound : found + 1.0;
    }

    private static object Percentile(List<double> numbers, double share)
    {
        if (numbers.Count == 0 || !(share >= 0 && share <= 1))
        {
            return FormulaError.NotANumber;
        }

        numbers.Sort();
        var place = share * (numbers.Count - 1);
        var below = (int)place;
        return below + 1 < numbers.Count ? numbers[below] + ((place - below) * (numbers[below + 1] - numbers[below])) : numbers[below];
    }

    // Half away from zero, on the fifteen digits that a spreadsheet looks at.
    private static double Round(double value, double decimals)
    {
        var scale = Math.Pow(10, Math.Truncate(decimals));
        var scaled = value * scale;
        var digits = scaled == 0 ? 0 : 14 - (int)Math.Floor(Math.Log10(Math.Abs(scaled)));
        var seen = digits is < 0 or > 15 ? scaled : Math.Round(scaled, digits, MidpointRounding.AwayFromZero);
        return Math.Round(seen, MidpointRounding.AwayFromZero) / scale;
    }
}
