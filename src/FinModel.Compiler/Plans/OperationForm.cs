namespace FinModel.Compiler.Plans;

/// <summary>What kind of operation it is, as far as readers treat several alike.</summary>
public enum OperationForm
{
    /// <summary>Written between or before its operands.</summary>
    Arithmetic,

    /// <summary>A function of one number, perhaps with a setting.</summary>
    Function,

    /// <summary>Takes any number of operands, some of which a filter may leave out.</summary>
    Reduction,

    /// <summary>True or false of two numbers.</summary>
    Comparison,

    /// <summary>True or false of conditions.</summary>
    Logic,

    /// <summary>Takes one operand rather than another.</summary>
    Choice,
}
