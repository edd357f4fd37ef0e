namespace Factory.CodeModel.Clones;

/// <summary>Grows two runs of tokens side by side, as long as the names of one stand for names of the other, always for the same.</summary>
internal sealed class Pairing(int[] ours, int[] theirs)
{
    private readonly Dictionary<int, int> there = [];
    private readonly Dictionary<int, int> back = [];

    /// <summary>How many names are spelled the same in both.</summary>
    public int SameNames { get; private set; }

    /// <summary>How many names there are.</summary>
    public int Names { get; private set; }

    /// <summary>How many tokens to the right are the same, at most as many as allowed.</summary>
    public int Right(int our, int their, int most)
    {
        var room = Math.Min(most, Math.Min(ours.Length - our, theirs.Length - their));
        var length = 0;
        while (length < room && Fits(ours[our + length], theirs[their + length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>How many tokens to the left are the same, at most as many as allowed.</summary>
    public int Left(int our, int their, int most)
    {
        var room = Math.Min(most, Math.Min(our, their));
        var length = 0;
        while (length < room && Fits(ours[our - length - 1], theirs[their - length - 1]))
        {
            length++;
        }

        return length;
    }

    private bool Fits(int our, int their)
    {
        if (our >= 0 || their >= 0)
        {
            return our == their;
        }

        if (there.TryGetValue(our, out var known) ? known != their : back.ContainsKey(their))
        {
            return false;
        }

        there[our] = their;
        back[their] = our;
        Names++;
        SameNames += our == their ? 1 : 0;
        return true;
    }
}
