using FinModel.Compiler.Plans;

namespace FinModel.Excel.Importing;

/// <summary>Lines in the words that an analyst has for them.</summary>
public static class LineName
{
    /// <summary>Member, line and period of a subject such as <c>segment_growth.gen_ai@2025</c>; the subject itself where the model has no such line.</summary>
    /// <param name="plan">The model.</param>
    /// <param name="subject">An id, or one with a period.</param>
    public static string Of(Plan plan, string subject) => Of(plan, subject, label => label.English);

    /// <summary>The same in the language of labels that is asked for.</summary>
    internal static string Of(Plan plan, string subject, Func<PlanLabel, string> say)
    {
        var parts = subject.Split('@');
        var ids = parts[0].Split('.');
        if (plan.Line(ids[0]) is not { } line)
        {
            return subject;
        }

        var member = ids.Length > 1 ? line.Dimension?.Members.FirstOrDefault(m => m.Name == ids[1]) : null;
        var name = member is null ? say(line.Label) : $"{say(member.Label)} · {say(line.Label)}";
        var period = parts.Length > 1 ? plan.Cells.FirstOrDefault(c => c.Line == line && c.PeriodId == parts[1])?.Period?.Label ?? parts[1] : "";
        return period.Length == 0 ? name : $"{name} {period}";
    }
}
