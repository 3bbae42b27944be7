using System.Globalization;

namespace FinModel.Core.Time;

/// <summary>A year, half, quarter or month, by its name. On which days it begins and ends is the <see cref="FiscalYear"/>'s.</summary>
/// <param name="Frequency">How long it is.</param>
/// <param name="Index">Periods of that length since year 0: consecutive periods have consecutive numbers.</param>
public readonly record struct Period(Frequency Frequency, int Index) : IComparable<Period>
{
    // Two digits are the years 1970 to 2069: a history of the nineties is one.
    private const int FirstShort = 1970;

    /// <summary>How many periods of this length a year has.</summary>
    /// <exception cref="InvalidOperationException">It is the default value, which is no period.</exception>
    public int PerYear =>
        Frequency == 0
            ? throw new InvalidOperationException("default(Period) is no period: take one of a timeline, or read one with Period.TryParse")
            : 12 / (int)Frequency;

    /// <summary>The year in its name.</summary>
    public int Year => Index / PerYear;

    /// <summary>The id used in formulas and options: <c>2025</c>, <c>1H25</c>, <c>3Q25</c>, <c>2025-06</c>.</summary>
    public string Id
    {
        get
        {
            var part = Index % PerYear + 1;
            var year =
                Year is >= FirstShort and < FirstShort + 100
                    ? (Year % 100).ToString("D2", CultureInfo.InvariantCulture)
                    : Year.ToString("D4", CultureInfo.InvariantCulture);
            return Frequency switch
            {
                Frequency.Year => Year.ToString("D4", CultureInfo.InvariantCulture),
                Frequency.Half => $"{part}H{year}",
                Frequency.Quarter => $"{part}Q{year}",
                _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{part:00}"),
            };
        }
    }

    /// <inheritdoc/>
    public bool Equals(Period other) => Frequency == other.Frequency && Index == other.Index;

    /// <inheritdoc/>
    public override int GetHashCode() => (Index * 397) ^ (int)Frequency;

    private int FirstMonth => Index * (int)Frequency;

    /// <summary>Order in time by name, the shorter first; periods that are compared are of one length, or parts of a calendar year.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The period so many periods later (or, negative, earlier).</summary>
    public Period Plus(int periods) => this with { Index = Index + periods };

    /// <inheritdoc/>
    public int CompareTo(Period other)
    {
        var byStart = FirstMonth.CompareTo(other.FirstMonth);
        return byStart != 0 ? byStart : Frequency.CompareTo(other.Frequency);
    }

    /// <summary>Reads an id; years between 1900 and 2199, two digits meaning 1970 to 2069, and <c>1H2075</c> anything else.</summary>
    public static bool TryParse(string text, out Period period)
    {
        ArgumentNullException.ThrowIfNull(text);
        period = default;
        return text.Length switch
        {
            4 when TryYear(text, out var year) => Made(Frequency.Year, year, 1, 1, out period),
            4 or 6 when text[1] == 'H' && TryPart(text, out var part, out var year) => Made(Frequency.Half, year, part, 2, out period),
            4 or 6 when text[1] == 'Q' && TryPart(text, out var part, out var year) => Made(Frequency.Quarter, year, part, 4, out period),
            7 when text[4] == '-' && TryYear(text[..4], out var year) && TryDigits(text[5..], out var month) =>
                Made(Frequency.Month, year, month, 12, out period),
            _ => false,
        };
    }

    /// <summary>Reads a year of two digits: 1970 to 2069.</summary>
    public static bool TryShortYear(string text, out int year)
    {
        var read = TryDigits(text, out year) && text.Length == 2;
        year += year < FirstShort % 100 ? 2000 : 1900;
        return read;
    }

    /// <inheritdoc/>
    public override string ToString() => Frequency == 0 ? "" : Id;

    private static bool Made(Frequency frequency, int year, int part, int parts, out Period period)
    {
        period = new Period(frequency, (year * parts) + part - 1);
        return part >= 1 && part <= parts;
    }

    private static bool TryYear(string text, out int year) => TryDigits(text, out year) && year is >= 1900 and < 2200;

    private static bool TryPart(string text, out int part, out int year)
    {
        year = 0;
        return TryDigits(text[..1], out part) && (text.Length == 6 ? TryYear(text[2..], out year) : TryShortYear(text[2..], out year));
    }

    private static bool TryDigits(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
