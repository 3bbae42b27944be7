using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FinModel.Cli.Input;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Data.Reviews;
using FinModel.Presentation.Wording;
using FinModel.Reviewing;
using FinModel.Web.Page;

namespace FinModel.Cli.Serving;

/// <summary>A model while it is written: loaded anew when its files change, and shown as a page with what is wrong over it.</summary>
internal sealed class ServedModel
{
    private readonly ModelRequest _request;
    private readonly string _folder;
    private readonly string _base;
    private readonly WatchedFiles _files = new();
    private string? _page;
    private int _version;

    /// <summary>Loads a model.</summary>
    /// <param name="request">Language, scenario, changes and libraries.</param>
    /// <param name="folder">The model's folder.</param>
    /// <param name="baseFolder">Where the user works.</param>
    public ServedModel(ModelRequest request, string folder, string baseFolder)
    {
        (_request, _folder, _base) = (request, folder, baseFolder);
        Site = new Site(Load());
    }

    /// <summary>What is shown.</summary>
    public Site Site { get; }

    /// <summary>What was wrong, or warned of, when it was loaded last.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Loads the model again if a file has changed; whether one has.</summary>
    public bool Look()
    {
        if (!_files.HaveChanged())
        {
            return false;
        }

        Site.Show(Load());
        return true;
    }

    private Snapshot Load()
    {
        var load = FinancialModel.TryLoad(_folder, _base, _request.Library);
        List<Diagnostic> diagnostics = [.. load.Diagnostics];
        var (file, name) = ScenarioFile.Split(_request.Scenario);
        var (model, scenario) = file is null || load.Model is null ? (load.Model, name) : load.Model.WithScenarios(file, _base, diagnostics) ?? default;
        var found = model?.TryCase(name ?? scenario!, _request.Changes, diagnostics);
        var reviews = model is null ? null : ModelReviews.Load(Path.GetFullPath(_folder, _base), _folder, model.Plan, diagnostics);
        var folder = Path.GetFullPath(_folder, _base);
        var scenarios = file is null ? [] : new[] { Path.GetFullPath(file, _base) };
        string[] own = [Path.Combine(folder, "model.fin"), Path.Combine(folder, ReviewFile.Name), .. scenarios];
        _files.Watch(load.Files.Concat(own));
        Diagnostics = diagnostics;
        if (found is not null)
        {
            _version++;
            var request = new PageRequest(model!.Plan, model.Evaluator, _request.Words is ChineseWords, found.Scenario, found.Overrides)
            {
                LiveVersion = _version,
                Reviews = reviews ?? [],
            };
            _page = PageFile.Build(request);
        }

        return new Snapshot(_version, _page ?? LivePage.WithoutModel, Status(found is null ? [.. diagnostics.Where(d => d.Severity == Severity.Error)] : []));
    }

    private string Status(IReadOnlyList<Diagnostic> wrong)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", _version);
            json.WriteString("title", _request.Words.Check.NotShown);
            json.WriteStartArray("problems");
            foreach (var diagnostic in wrong)
            {
                Write(json, diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("place", diagnostic.Span is { } span ? span.ToString() : "");
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", HarmlessText.Line(diagnostic.Message));
        json.WriteStartArray("hints");
        foreach (var hint in diagnostic.Hints)
        {
            json.WriteStringValue(HarmlessText.Line(hint));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
