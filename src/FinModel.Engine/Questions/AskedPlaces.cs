namespace FinModel.Questions;

/// <summary>Where what is asked for stands, as messages call it.</summary>
public static class AskedPlaces
{
    /// <summary>A change on top of a scenario.</summary>
    public const string Change = "--set";

    /// <summary>A name of a line or a cell.</summary>
    public const string Name = "argument";

    /// <summary>A condition whose probability is asked for.</summary>
    public const string Condition = "--probability";

    /// <summary>The same for who asks from a program, which has no options.</summary>
    public static string InProgram(string place) => place switch
    {
        Change => "change",
        Name => "name",
        Condition => "condition",
        _ => place,
    };
}
