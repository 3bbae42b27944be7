namespace FinModel.Compiler.Plans;

/// <summary>How a figure that no formula of the model gives came to stand where it stands.</summary>
public enum Provenance
{
    /// <summary>Published: a row of a table that the model maps.</summary>
    Printed,

    /// <summary>Typed by whoever made the model, under an id of the model: an input, a history that was put together by hand.</summary>
    Typed,

    /// <summary>Worked out from other figures, as its source says.</summary>
    Derived,

    /// <summary>Published wrong, and put right with a reason.</summary>
    Corrected,

    /// <summary>What is left of a whole, as its source says or as the model takes it.</summary>
    Implied,
}
