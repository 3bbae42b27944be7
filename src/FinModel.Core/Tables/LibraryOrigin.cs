namespace FinModel.Core.Tables;

/// <summary>Whose library it is that a model uses.</summary>
public enum LibraryOrigin
{
    /// <summary>It travels inside FinModel.</summary>
    Packaged,

    /// <summary>It stands in a folder of libraries, and FinModel has none of that name.</summary>
    Own,

    /// <summary>It stands in a folder of libraries, and is the same as FinModel's.</summary>
    Copy,

    /// <summary>It stands in a folder of libraries, and takes the place of another one inside FinModel.</summary>
    Replacement,
}
