using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Presentation.Wording;

namespace FinModel.Tests.Errors;

/// <summary>Every code with its examples, in a language: what was written, what is said about it, what to do.</summary>
internal sealed class Catalogue
{
    private static readonly Dictionary<char, string> ChineseGroups = new()
    {
        ['1'] = "文本本身",
        ['2'] = "名称与声明",
        ['3'] = "单位、币种、存量与流量",
        ['4'] = "期间、规则与循环引用",
        ['5'] = "数据表与假设",
        ['6'] = "文件与表的形状",
        ['7'] = "情景与调整",
        ['8'] = "不确定性",
        ['9'] = "提问",
    };

    /// <summary>The catalogue in English.</summary>
    public static Catalogue InEnglish { get; } = new()
    {
        Words = Words.Of("en"),
        Introduction = "# What can be wrong with a model\n\n"
            + "Every diagnostic with an example of it. This page is made from the examples in this folder, each of which says at its end "
            + "what must come of it; `FINMODEL_RECORD=1 dotnet test`\n"
            + "writes both anew. An example is one file, or a folder with tables. `# given …` in it says what a text cannot show, "
            + "`# when …` what a user then asks for.\n",
        Group = digit => $"FM{digit}xxx: {DiagnosticCodes.Groups[digit]}",
        Several = "Several at once",
        Hint = "hint:",
        Title = example => example.Title,
    };

    /// <summary>The catalogue in Chinese; the examples themselves are the same, and are called by their files' names.</summary>
    public static Catalogue InChinese { get; } = new()
    {
        Words = Words.Of("zh"),
        Introduction = """
            # 模型中可能出现的错误

            每个诊断代码及其示例（[English](README.md)）。本页由此文件夹中的示例生成：每个示例在末尾写明应得到的诊断，`FINMODEL_RECORD=1 dotnet test` 会重新写出两者。
            一个示例是一个文件，或一个带数据表的文件夹。其中 `# given …` 说明文本无法表现的情形，`# when …` 说明用户随后的操作。

            """,
        Group = digit => $"FM{digit}xxx：{ChineseGroups[digit]}",
        Several = "同时出现多个错误",
        Hint = "提示:",
        Title = example => example.Name,
    };

    public required Words Words { get; init; }

    public required string Introduction { get; init; }

    public required Func<char, string> Group { get; init; }

    public required string Several { get; init; }

    public required string Hint { get; init; }

    public required Func<ErrorExample, string> Title { get; init; }

    public string Write(IReadOnlyList<(ErrorExample Example, IReadOnlyList<Diagnostic> Diagnostics)> runs)
    {
        var page = new StringBuilder(Introduction);
        foreach (var group in runs.Where(r => r.Example.Code.Length > 0).GroupBy(r => r.Example.Code[2]))
        {
            page.Append($"\n## {Group(group.Key)}\n");
            foreach (var code in group.GroupBy(r => r.Example.Code))
            {
                page.Append($"\n### {code.Key}\n");
                foreach (var (example, diagnostics) in code)
                {
                    Append(page, example, diagnostics.Where(d => d.Code == code.Key));
                }
            }
        }

        page.Append($"\n## {Several}\n");
        foreach (var (example, diagnostics) in runs.Where(r => r.Example.Code.Length == 0))
        {
            Append(page, example, diagnostics);
        }

        return page.ToString();
    }

    private void Append(StringBuilder page, ErrorExample example, IEnumerable<Diagnostic> diagnostics)
    {
        var link = example.Folder is null ? $"{example.Name}.fin" : $"{example.Name}/model.fin";
        var text = string.Join("\n", diagnostics.Select(d => Excerpt.Of(d, Words, Hint)));
        page.Append($"\n[{Title(example)}]({link})\n\n```\n{text}```\n");
    }
}
