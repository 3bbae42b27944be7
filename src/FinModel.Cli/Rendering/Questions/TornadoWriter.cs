using System.Text.Json;
using FinModel.Analysis.Tornadoes;
using FinModel.Cli.Input;

namespace FinModel.Cli.Rendering.Questions;

/// <summary>Prints a tornado: on a page as bars, the widest on top.</summary>
internal static class TornadoWriter
{
    private const int BarWidth = 40;

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

        var ends = tornado.Bars.SelectMany(b => new[] { b.Low, b.High }).Append(tornado.Base).Where(double.IsFinite).ToList();
        var (from, to) = (ends.Min(), ends.Max());
        var grid = new Grid(isPage ? 2 : 1, isPage ? ["Input", "", "at low", "at high", "low input", "high input"] : ["Input", "at low", "at high", "low input", "high input"]);
        foreach (var bar in tornado.Bars)
        {
            string[] figures = [Figures.Of(bar.Low, line, request), Figures.Of(bar.High, line, request), Figures.Of(bar.LowInput, bar.Line, request), Figures.Of(bar.HighInput, bar.Line, request)];
            grid.Add(isPage ? [bar.Input, Drawn(bar, tornado.Base, from, to), .. figures] : [bar.Input, .. figures]);
        }

        grid.Write(request.Format, place);
    }

    // The low input's end is light, the high input's dark; the base is between them.
    private static string Drawn(TornadoBar bar, double middle, double from, double to)
    {
        int Place(double value) => double.IsFinite(value) ? (int)Math.Round((value - from) / Math.Max(to - from, double.Epsilon) * (BarWidth - 1)) : 0;
        var (low, high, centre) = (Place(bar.Low), Place(bar.High), Place(middle));
        return new string([.. Enumerable.Range(0, BarWidth).Select(i =>
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
        json.WriteNumberOrNull("base", tornado.Base);
        json.WriteString("range", tornado.Range);
        RunJson.Array(json, "bars", tornado.Bars, bar =>
        {
            json.WriteStartObject();
            json.WriteString("input", bar.Input);
            json.WriteNumberOrNull("low_input", bar.LowInput);
            json.WriteNumberOrNull("high_input", bar.HighInput);
            json.WriteNumberOrNull("low", bar.Low);
            json.WriteNumberOrNull("high", bar.High);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
