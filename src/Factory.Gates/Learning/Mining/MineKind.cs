namespace Factory.Gates.Learning.Mining;

/// <summary>What in a history says that there was a mistake.</summary>
public enum MineKind
{
    /// <summary>A commit was taken back.</summary>
    Revert,

    /// <summary>A fix wrote lines anew that were only just written.</summary>
    FixAfterFix,

    /// <summary>A change could not wait: it came on a hotfix branch, or was picked onto another one.</summary>
    Hotfix,

    /// <summary>A finding that was gone from the baseline came back.</summary>
    Reopened,

    /// <summary>A gate was passed by force, or code came together with the waiver that lets it pass.</summary>
    BreakGlass,
}
