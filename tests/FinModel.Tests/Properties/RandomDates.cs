using System.Globalization;

namespace FinModel.Tests.Properties;

/// <summary>Random days, and numbers made of them.</summary>
internal sealed class RandomDates(Random random, RandomModel model)
{
    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];

    /// <summary>A day as spreadsheets count it.</summary>
    public static double Number(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>A literal day.</summary>
    public static Piece Literal(Random random)
    {
        var day = new DateOnly(2023, 1, 1).AddDays(random.Next(1000));
        return new Piece(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), _ => Number(day));
    }

    /// <summary>Something of the period itself, as a number.</summary>
    public Piece Fact() => random.Next(3) switch
    {
        0 => new Piece("(days_in_period() / 30 days)", at => at.Period.Days / 30.0),
        1 => new Piece("periods_per_year()", at => at.PerYear),
        _ => new Piece("((period_end() - d) / 365 days)", at => (Number(at.Period.End) - at.Of("d", 0, -1)) / 365),
    };

    /// <summary>How far two days lie apart.</summary>
    public Piece Between(int depth, Func<int, Piece> condition)
    {
        var (left, right) = (Day(depth, condition), Day(depth, condition));
        return new Piece($"(({left.Text} - {right.Text}) / 365 days)", at => (left.Value(at) - right.Value(at)) / 365);
    }

    /// <summary>Which of two days comes first.</summary>
    public Piece Comparison() => RandomPieces.Infix(Comparisons[random.Next(Comparisons.Length)], Day(0, null), Day(0, null));

    /// <summary>A day, at most so deep.</summary>
    public Piece Day(int depth, Func<int, Piece>? condition) => (depth <= 0 || condition is null ? random.Next(5) : random.Next(8)) switch
    {
        0 => Literal(random),
        1 => new Piece("period_end()", at => Number(at.Period.End)),
        2 => new Piece("period_start()", at => Number(at.Period.Start)),
        3 => Moved(Line()),
        4 => Line(),
        5 => Chosen(condition!(depth - 1), Day(depth - 1, condition), Day(depth - 1, condition)),
        _ => Later(random.Next(2) == 0 ? "max" : "min", Day(depth - 1, condition), Day(depth - 1, condition)),
    };

    private Piece Line()
    {
        var line = model.Dates[random.Next(model.Dates.Count)];
        return new Piece(line, at => at.Of(line, 0, -1));
    }

    private Piece Moved(Piece day)
    {
        var days = random.Next(-300, 300);
        return new Piece(string.Create(CultureInfo.InvariantCulture, $"({day.Text} + {days} days)"), at => day.Value(at) + days);
    }

    private static Piece Chosen(Piece condition, Piece yes, Piece no) =>
        new($"if({condition.Text}, {yes.Text}, {no.Text})", at => Naive.If(condition.Value(at), () => yes.Value(at), () => no.Value(at)));

    private static Piece Later(string function, Piece left, Piece right) =>
        new($"{function}({left.Text}, {right.Text})", at => Naive.Call(function, [left.Value(at), right.Value(at)]));
}
