namespace Factory.Gates.Learning.Backtesting;

/// <summary>What became of a hit.</summary>
public enum HitFate
{
    /// <summary>It is there at the tip.</summary>
    Stands,

    /// <summary>A later commit of the corpus took it out of its file: somebody mended it.</summary>
    Removed,

    /// <summary>A later commit of the corpus deleted its file, which says little about the hit.</summary>
    Deleted,

    /// <summary>It is not there at the tip, but no commit took it away: a merge did.</summary>
    Lost,
}
