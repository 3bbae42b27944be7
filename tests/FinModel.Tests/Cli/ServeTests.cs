using System.Net;
using System.Text.Json;
using FinModel.Cli.Input;
using FinModel.Cli.Serving;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Cli;

/// <summary>A model that is served while it is written.</summary>
public sealed class ServeTests : IDisposable
{
    private const string Model =
        "model m\ntimeline years 2023A 2024E\ncurrency CNY\ninput x : constant number\n  value 10 source \"t\"\nline y : constant number\n  = x * 2\n";

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _end = new();
    private readonly ServedModel _model;
    private readonly LocalServer _server;
    private readonly HttpClient _client = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ServeTests()
    {
        _folder.Write("m/model.fin", Model);
        _model = new ServedModel(new ModelRequest(null, "base", [], OutputFormat.Table, Words.Of("en"), [], null, null), "m", _folder.Path);
        _server = new LocalServer(_model.Site, 0);
        _ = _server.Run(_end.Token);
        _client.BaseAddress = new Uri($"http://127.0.0.1:{_server.Port}/");
    }

    [Fact]
    public async Task The_page_is_at_the_root_and_nothing_is_elsewhere()
    {
        (await _client.GetStringAsync("/", Token)).Should().Contain("id=\"live\" data-version=\"1\"").And.Contain("connect-src 'self'");
        (await _client.GetAsync("/model.fin", Token)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await _client.GetAsync("/../m/model.fin", Token)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await _client.PostAsync("/", new StringContent("x"), Token)).StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Who_asks_for_the_head_alone_gets_the_same_head_and_nothing_below_it()
    {
        foreach (var path in (string[])["/", "/changes", "/model.fin"])
        {
            using var asked = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Token);
            using var whole = await _client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Token);

            asked.StatusCode.Should().Be(whole.StatusCode);
            asked.Content.Headers.Should().BeEquivalentTo(whole.Content.Headers);
            (await asked.Content.ReadAsStringAsync(Token)).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("host", "evil.example")]
    [InlineData("host", "evil.example:{port}")]
    [InlineData("host", "127.0.0.1")]
    [InlineData("origin", "https://evil.example")]
    [InlineData("origin", "http://127.0.0.1:1")]
    [InlineData("origin", "null")]
    [InlineData("sec-fetch-site", "cross-site")]
    [InlineData("sec-fetch-site", "same-site")]
    public async Task Who_comes_from_elsewhere_is_told_nothing(string header, string value)
    {
        foreach (var path in (string[])["/", "/changes"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation(header, value.Replace("{port}", $"{_server.Port}", StringComparison.Ordinal)).Should().BeTrue();
            var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);

            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            (await answer.Content.ReadAsStringAsync(Token)).Should().Be("This server answers its own pages on this machine only.\n");
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task Its_own_pages_are_answered_by_both_of_its_names(string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = $"{name}:{_server.Port}";
        request.Headers.Add("origin", $"http://{name}:{_server.Port}");

        (await _client.SendAsync(request, Token)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_follows_its_files_and_is_told_what_is_wrong_with_them()
    {
        using var events = new StreamReader(await _client.GetStreamAsync("/changes", Token));
        (await Next(events)).GetProperty("version").GetInt32().Should().Be(1);

        Change(Model.Replace("x * 2", "x * z", StringComparison.Ordinal));
        var problem = (await Next(events)).GetProperty("problems")[0];
        problem.GetProperty("place").GetString().Should().Be("m/model.fin:7:9");
        problem.GetProperty("code").GetString().Should().StartWith("FM");
        (await _client.GetStringAsync("/", Token)).Should().Contain("data-version=\"1\"", "what was shown last stays");

        Change(Model.Replace("x * 2", "x * 3", StringComparison.Ordinal));
        var mended = await Next(events);
        mended.GetProperty("version").GetInt32().Should().Be(2);
        mended.GetProperty("problems").GetArrayLength().Should().Be(0);
        (await _client.GetStringAsync("/", Token)).Should().Contain("data-version=\"2\"");
    }

    [Fact]
    public void Half_a_file_is_not_looked_at()
    {
        _folder.Write("m/model.fin", Model[..40]);

        _model.Look().Should().BeFalse("it may be written on");
        _folder.Write("m/model.fin", Model + "line w : constant number\n  = x\n");
        _model.Look().Should().BeFalse();
        _model.Look().Should().BeTrue();
        _model.Look().Should().BeFalse("it was looked at");
        _model.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_scenario_of_a_file_is_shown_and_followed()
    {
        _folder.Write("s/mine.fin", "scenario mine \"Mine\"\n  x = 5\n");
        var model = new ServedModel(new ModelRequest(null, "s/mine.fin", ["x += 1"], OutputFormat.Table, Words.Of("en"), [], null, null), "m", _folder.Path);
        model.Diagnostics.Should().BeEmpty();

        _folder.Write("s/mine.fin", "scenario mine \"Mine\"\n  z = 5\n");

        (model.Look() | model.Look()).Should().BeTrue();
        model.Diagnostics.Should().ContainSingle().Which.Span.ToString().Should().Be("s/mine.fin:2:3");
    }

    public void Dispose()
    {
        _end.Cancel();
        _client.Dispose();
        _server.Dispose();
        _end.Dispose();
        _folder.Dispose();
    }

    private void Change(string text)
    {
        _folder.Write("m/model.fin", text);
        (_model.Look() | _model.Look()).Should().BeTrue();
    }

    private static async Task<JsonElement> Next(StreamReader events)
    {
        var row = await events.ReadLineAsync(Token);
        await events.ReadLineAsync(Token);
        return JsonDocument.Parse(row!["data: ".Length..]).RootElement;
    }
}
