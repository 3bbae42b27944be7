using FinModel.Core.Diagnostics;

namespace FinModel.Data.Packed;

/// <summary>What messages call a model that stands in no folder.</summary>
public static class PackedNames
{
    /// <summary>Texts that a program gave.</summary>
    public static Phrase Texts => "the texts";

    /// <summary>A zip archive.</summary>
    public static Phrase Archive => "the archive";

    /// <summary>The model that comes with the library.</summary>
    public static Phrase Example => "the example";
}
