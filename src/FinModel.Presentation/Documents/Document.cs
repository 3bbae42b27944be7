namespace FinModel.Presentation.Documents;

/// <summary>What an answer says to people, in order; how it looks is decided by whoever shows it.</summary>
internal sealed record Document(IReadOnlyList<Block> Blocks);

/// <summary>A part of a document.</summary>
internal abstract record Block;

/// <summary>Whose page it is, and of what.</summary>
internal sealed record Title(string Text, string Subtitle) : Block;

/// <summary>A heading.</summary>
internal sealed record Heading(string Text) : Block;

/// <summary>Room between what does not belong together.</summary>
internal sealed record Gap : Block;

/// <summary>How something is said.</summary>
internal enum Tone
{
    Plain,
    Quiet,
    Bad,
}

/// <summary>A sentence.</summary>
internal sealed record Sentence(string Text, Tone Tone = Tone.Plain) : Block
{
    /// <summary>False for a row that is to stay one, however long.</summary>
    public bool Wraps { get; init; } = true;
}

/// <summary>Bars below each other, each with what it stands for; only where there is room to draw.</summary>
internal sealed record Bars(IReadOnlyList<(string Label, double Share)> Items) : Block;

/// <summary>Trees of figures.</summary>
internal sealed record Trees(IReadOnlyList<TreeNode> Roots) : Block;

/// <summary>A figure, what is to be said of it, and the figures it comes from.</summary>
internal sealed record TreeNode(string Label, string Value, string Id, IReadOnlyList<string> Details, IReadOnlyList<TreeNode> Children);

/// <summary>A catalogue in groups, and as a table where there is no room to lay groups out.</summary>
internal sealed record Listing(IReadOnlyList<ListingGroup> Groups, Table AsTable) : Block;

/// <summary>A group of a catalogue.</summary>
internal sealed record ListingGroup(string Title, IReadOnlyList<ListingItem> Items);

/// <summary>An entry of a catalogue.</summary>
internal sealed record ListingItem(bool IsMarked, string Id, string Unit, string Label, IReadOnlyList<string> Details);
