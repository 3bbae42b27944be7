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
    private readonly StepProgram _whole;
    private readonly double[] _base;
    private readonly CompactSlots _slots;

    private ScriptProgram(Plan plan, StepProgram whole, StepProgram moving)
    {
        (Plan, _whole, _base) = (plan, whole, moving.Initial);
        _slots = new CompactSlots(moving, plan.Cells.Count);
        Program = _slots.Renumbered();
    }

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
        var whole = ProgramBuilder.Build(plan);
        return new ScriptProgram(plan, whole, MovingSteps.Of(whole, inputs, hasChecks: true));
    }

    /// <summary>Writes the data as an object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        CellData.Write(json, Plan);
        StepData.Write(json, Program, _slots.Given);
        LossData.Write(json, Plan, _whole, _base, _slots.Fixed);
        CheckData.Write(json, Program);
        ScenarioData.Write(json, Plan);
        UncertaintyData.Write(json, Plan.Uncertainty);
        json.WriteEndObject();
    }
}
