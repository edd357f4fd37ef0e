namespace Factory.CodeModel.Clones;

/// <summary>Two equal runs of tokens.</summary>
/// <param name="Ours">Where the one that was searched for starts.</param>
/// <param name="Theirs">Where the other one starts.</param>
/// <param name="Length">How many tokens both have.</param>
internal sealed record RunPair(Block Ours, Block Theirs, int Length)
{
    public int End => Ours.Start + Length;
}
