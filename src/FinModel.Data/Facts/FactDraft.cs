using System.Globalization;
using FinModel.Core.Diagnostics;

namespace FinModel.Data.Facts;

/// <summary>A fact while its properties are read.</summary>
internal ref struct FactDraft(int offset)
{
    private const string Form = "yyyy-MM-dd";

    private string? _start;
    private string? _end;
    private string? _filed;
    private string? _accession;
    private string? _form;
    private decimal? _value;
    private bool _isTwice;

    /// <summary>Takes a property's value; the others say nothing of the figure.</summary>
    public void Take(string property, ref FactTokens reader)
    {
        switch (property)
        {
            case "start":
                Once(ref _start, reader.Text());
                break;
            case "end":
                Once(ref _end, reader.Text());
                break;
            case "filed":
                Once(ref _filed, reader.Text());
                break;
            case "accn":
                Once(ref _accession, reader.Text());
                break;
            case "form":
                Once(ref _form, reader.Text());
                break;
            case "val":
                _isTwice |= _value is not null;
                _value = reader.Number();
                break;
            default:
                reader.Skip();
                break;
        }
    }

    /// <summary>The fact, or null (reported) where something of it is missing or cannot be read.</summary>
    public readonly FiledFact? Fact(FactPlaces places, string tag)
    {
        if (_isTwice)
        {
            return Refuse(places, tag, "it gives something twice");
        }

        if (_value is not { } value)
        {
            return Refuse(places, tag, "`val` is no number that a figure can be");
        }

        if (Day(_end) is not { } end || (_start is not null && Day(_start) is null) || Day(_start) > end)
        {
            return Refuse(places, tag, "`start` and `end` are no days in order, written 2024-12-31");
        }

        return string.IsNullOrWhiteSpace(_accession) || Day(_filed) is not { } filed
            ? Refuse(places, tag, "it does not say in which filing it stands (`accn`) and when that was filed (`filed`)")
            : new FiledFact(Day(_start), end, value, new Filing(_accession, _form ?? "", filed), places.At(offset));
    }

    private readonly FiledFact? Refuse(FactPlaces places, string tag, Phrase reason)
    {
        places.Report(offset, span => FactDiagnostics.Damaged(span, tag, reason));
        return null;
    }

    private void Once(ref string? place, string? text)
    {
        _isTwice |= place is not null;
        place = text ?? "";
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200 ? day : null;
}
