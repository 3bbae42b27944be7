using FinModel.Excel;
using WorkbookLanguage = FinModel.Presentation.Wording.LabelLanguage;

namespace FinModel;

/// <summary>What a workbook is to be like.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class WorkbookOptions
{
    /// <summary>The language of the labels: English.</summary>
    public LabelLanguage Language { get; init; }

    /// <summary>Whether labels are in both languages, Chinese behind English, whatever the language.</summary>
    public bool IsBilingual { get; init; }

    /// <summary>Whether the file keeps what was exported, so that edits can be read back after the model has changed.</summary>
    public bool HasBackup { get; init; } = true;

    internal ReadOnlyMemory<byte> Write(Scenario scenario, CancellationToken cancelled)
    {
        var (engine, name) = scenario.Named();
        var request = WorkbookRequest.Of(engine, cancelled) with
        {
            Scenario = name,
            Language = IsBilingual ? WorkbookLanguage.Both : Language.IsChinese() ? WorkbookLanguage.Chinese : WorkbookLanguage.English,
            HasBackup = HasBackup,
        };
        using var file = new StoppableMemory(cancelled);
        Workbook.Build(request).Save(file);
        return file.ToArray();
    }
}
