using Factory.Patterns.Matching;

namespace Factory.Patterns.Generic;

/// <summary>What a node of a text is.</summary>
internal enum DocumentNodeKind
{
    /// <summary>Letters, digits and <c>_</c> of ASCII.</summary>
    Word,

    /// <summary>One character of any other kind that is no blank.</summary>
    Mark,

    /// <summary>The start of a block: of lines that are further in, or of what stands between brackets of one line.</summary>
    Open,

    /// <summary>The end of a block.</summary>
    Close,
}

/// <summary>A word, a mark, or an end of a block.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Partner">For the start of a block its end and the other way round; for the rest the start of the block around it.</param>
internal readonly record struct DocumentNode(DocumentNodeKind Kind, TextSpan Span, int Line, int Partner);
