using FinModel.Core.Diagnostics;

namespace FinModel.Cli.Input;

/// <summary>What a file holds that is written, and the endings by which programs know it.</summary>
/// <param name="What">What it is called.</param>
/// <param name="Endings">The endings, the usual one first.</param>
internal sealed record FileContent(Phrase What, params IReadOnlyList<string> Endings)
{
    public static readonly FileContent Workbook = new("a workbook (XLSX)", ".xlsx");

    public static readonly FileContent Page = new("a page (HTML)", ".html", ".htm");

    public static readonly FileContent Scenario = new("a scenario", ".fin");

    public static readonly FileContent Json = new("JSON", ".json", ".map");

    private static readonly FileContent Csv = new("CSV", ".csv");

    private static readonly FileContent Table = new("a table as text", ".txt");

    private static readonly FileContent Markdown = new("Markdown", ".md", ".markdown");

    private static readonly FileContent Parquet = new("Parquet", ".parquet");

    // What programs take by its ending for something of their own; any other ending says nothing.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".doc", ".docx", ".fin", ".htm", ".html", ".jpg", ".json", ".md", ".numbers", ".ods", ".parquet", ".pdf", ".png", ".ppt", ".pptx",
        ".rtf", ".svg",
        ".tsv", ".xls", ".xlsb", ".xlsm", ".xlsx", ".xltx", ".xml", ".yaml", ".yml", ".zip",
    };

    /// <summary>What a result in some form is.</summary>
    public static FileContent Of(OutputFormat format) => format switch
    {
        OutputFormat.Json => Json,
        OutputFormat.Csv => Csv,
        OutputFormat.Markdown => Markdown,
        OutputFormat.Parquet => Parquet,
        _ => Table,
    };

    /// <summary>Whether a file's ending promises something else than this.</summary>
    public bool IsMisnamed(string file) => Path.GetExtension(file) is var ending && Known.Contains(ending) && !Has(ending);

    /// <summary>Whether it is known by an ending.</summary>
    public bool Has(string ending) => Endings.Contains(ending, StringComparer.OrdinalIgnoreCase);
}
