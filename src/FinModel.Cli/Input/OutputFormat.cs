namespace FinModel.Cli.Input;

/// <summary>The forms a result can be printed in. Table and markdown are for people; json, csv and parquet are stable.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Csv,
    Markdown,
    Parquet,
}
