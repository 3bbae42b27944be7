using System.Text.Json;
using FinModel.Analysis.Tornadoes;
using FinModel.Cli.Input;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>Prints a tornado: on a page as bars, the widest on top.</summary>
internal static class TornadoWriter
{
    private const int WidestBar = 40;
    private const int NarrowestBar = 8;
    private const int Gap = 3;

    private static readonly string[] Headings = ["Input", "at low", "at high", "low input", "high input"];

    public static void Write(Tornado tornado, ModelRequest request, Terminal place)
    {
        if (request.Format == OutputFormat.Json)
        {
            JsonText.Write(place.Out, json => WriteJson(json, tornado));
            return;
        }

        var line = tornado.Output.Line;
        var isPage = request.Format == OutputFormat.Table;
        if (request.Format != OutputFormat.Csv)
        {
            place.Out.WriteLine($"{request.Words.Label(line.Label)}{(tornado.Output.Period is null ? "" : " " + tornado.Output.Period.Label)} {Figures.Of(tornado.Base, line, request)}; each input moved to {tornado.Range}");
        }

        var rows = tornado.Bars.Select(bar => (string[])
            [bar.Input, Figures.Of(bar.Low, line, request), Figures.Of(bar.High, line, request), Figures.Of(bar.LowInput, bar.Line, request), Figures.Of(bar.HighInput, bar.Line, request)]).ToList();
        if (!isPage)
        {
            Print(new Grid(1, Headings), rows, request, place);
            return;
        }

        var width = Math.Clamp(place.Width - Headings.Select((h, i) => rows.Select(r => r[i].Length).Append(h.Length).Max() + Gap).Sum(), NarrowestBar, WidestBar);
        var drawn = rows.Select((row, i) => (string[])[row[0], Drawn(tornado, tornado.Bars[i], width), .. row[1..]]);
        Print(new Grid(2, [Headings[0], "", .. Headings[1..]]), drawn, request, place);
    }

    private static void Print(Grid grid, IEnumerable<string[]> rows, ModelRequest request, Terminal place)
    {
        foreach (var row in rows)
        {
            grid.Add(row);
        }

        grid.Write(request.Format, place);
    }

    // The low input's end is light, the high input's dark; the base is between them.
    private static string Drawn(Tornado tornado, TornadoBar bar, int width)
    {
        var ends = tornado.Bars.SelectMany(b => new[] { b.Low, b.High }).Append(tornado.Base).Where(double.IsFinite).DefaultIfEmpty().ToList();
        var (from, to) = (ends.Min(), ends.Max());
        int Place(double value) => double.IsFinite(value) ? (int)Math.Round((value - from) / Math.Max(to - from, double.Epsilon) * (width - 1)) : 0;
        var (low, high, centre) = (Place(bar.Low), Place(bar.High), Place(tornado.Base));
        return new string([.. Enumerable.Range(0, width).Select(i =>
            i == centre ? '│'
            : Between(i, centre, high) ? '█'
            : Between(i, centre, low) ? '▒'
            : ' ')]);
    }

    private static bool Between(int place, int centre, int end) => place >= Math.Min(centre, end) && place <= Math.Max(centre, end);

    private static void WriteJson(Utf8JsonWriter json, Tornado tornado)
    {
        json.WriteStartObject();
        json.WriteString("output", tornado.Output.ToString());
        json.WriteValue("base", tornado.Base, tornado.Output.Line);
        json.WriteString("range", tornado.Range);
        RunJson.Array(json, "bars", tornado.Bars, bar =>
        {
            json.WriteStartObject();
            json.WriteString("input", bar.Input);
            json.WriteValue("low_input", bar.LowInput, bar.Line);
            json.WriteValue("high_input", bar.HighInput, bar.Line);
            json.WriteValue("low", bar.Low, tornado.Output.Line);
            json.WriteValue("high", bar.High, tornado.Output.Line);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
