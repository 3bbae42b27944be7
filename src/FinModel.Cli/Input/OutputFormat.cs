namespace FinModel.Cli.Input;

/// <summary>The forms a result can be printed in. Table and markdown are for people; json and csv are stable.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Csv,
    Markdown,
}
