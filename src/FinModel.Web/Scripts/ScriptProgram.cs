using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FinModel.Compiler.Plans;
using FinModel.Evaluation.Programs;

namespace FinModel.Web.Scripts;

/// <summary>
/// A model as data that a page's engine computes from: the steps of the evaluator that an input can move, the values of everything else, and what the cells,
/// scenarios, checks and uncertain inputs are. The engine makes JavaScript of the steps.
/// </summary>
public sealed class ScriptProgram
{
    private readonly int _given;

    private ScriptProgram(Plan plan, StepProgram program, int given) => (Plan, Program, _given) = (plan, program, given);

    /// <summary>The model.</summary>
    public Plan Plan { get; }

    /// <summary>The steps, over slots that are numbered anew.</summary>
    internal StepProgram Program { get; }

    /// <summary>The number of steps.</summary>
    public int Steps => Program.Steps.Length;

    /// <summary>The data, as json that can stand in a script element as it is: no text in it has a bracket of a tag.</summary>
    public string Json
    {
        get
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
            {
                Write(json);
            }

            return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
        }
    }

    /// <summary>Lowers a plan.</summary>
    public static ScriptProgram Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var inputs = plan.Cells.Where(c => c.Origin == CellOrigin.Input).Select(c => c.Slot);
        var moving = MovingSteps.Of(ProgramBuilder.Build(plan), inputs, hasChecks: true);
        var slots = new CompactSlots(moving, plan.Cells.Count);
        return new ScriptProgram(plan, slots.Renumbered(), slots.Given);
    }

    /// <summary>Writes the data as an object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        CellData.Write(json, Plan);
        StepData.Write(json, Program, _given);
        ScenarioData.Write(json, Plan);
        json.WriteEndObject();
    }
}
