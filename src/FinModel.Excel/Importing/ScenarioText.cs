using System.Globalization;
using System.Text;
using FinModel.Compiler.Plans;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Importing;

/// <summary>Changed inputs as scenarios of the language: one for each scenario in whose block something was typed.</summary>
public static class ScenarioText
{
    /// <summary>The text of a scenario file; where no input changed, of one that is base as it is, so that whoever compares with it finds it.</summary>
    /// <param name="report">What was changed.</param>
    /// <param name="plan">The model, whose scenarios' names are taken.</param>
    /// <param name="workbook">The file's name, for the reasons.</param>
    public static string Write(ImportReport report, Plan plan, string workbook)
    {
        var text = new StringBuilder();
        foreach (var changes in report.Inputs.GroupBy(i => i.Scenario))
        {
            text.Append(text.Length > 0 ? "\n" : "");
            var name = Name(changes.Key.Name + "_edited", plan);
            text.Append(CultureInfo.InvariantCulture,
                $"scenario {name} \"{changes.Key.Label.English}, edited\" \"{changes.Key.Label.Chinese}（已修改）\" extends {changes.Key.Name}\n");
            foreach (var change in changes)
            {
                var period = change.Input.Period is { } at ? "@" + at.Id : "";
                var because = $"{change.Place} in {workbook}".Replace('"', '\'');
                text.Append(CultureInfo.InvariantCulture,
                    $"  {change.Input.Id}{period} = {Literals.Of(change.Input.Line, change.New)}  because \"{because}\"\n");
            }
        }

        return text.Length > 0 ? text.ToString() : $"scenario {Name("base_edited", plan)} \"Base, as it was\" \"基准（未修改）\" extends base\n";
    }

    private static string Name(string wanted, Plan plan)
    {
        var name = wanted;
        for (var number = 2; plan.Scenarios.Any(s => s.Name == name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted}_{number}");
        }

        return name;
    }
}
