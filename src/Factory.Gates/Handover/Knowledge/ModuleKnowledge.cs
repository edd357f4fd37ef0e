namespace Factory.Gates.Handover.Knowledge;

/// <summary>Who wrote a module, by commits.</summary>
/// <param name="Module">Its name.</param>
/// <param name="Authors">Each author with the number of their commits to it, the most first.</param>
public sealed record ModuleKnowledge(string Module, IReadOnlyList<(string Author, int Commits)> Authors)
{
    /// <summary>All commits to it.</summary>
    public int Commits => Authors.Sum(author => author.Commits);

    /// <summary>The share of whoever wrote most of it, in percent, rounded down.</summary>
    public int LargestShare => Commits == 0 ? 0 : Authors[0].Commits * 100 / Commits;

    /// <summary>The least number of authors who together wrote at least half of it: what must be lost for it to be orphaned.</summary>
    public int BusFactor
    {
        get
        {
            var (authors, written) = (0, 0);
            while (written * 2 < Commits)
            {
                written += Authors[authors++].Commits;
            }

            return authors;
        }
    }
}
