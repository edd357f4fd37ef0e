namespace Factory.Model.Policy;

/// <summary>Where the facts of the base come from, with which FAC0409 and FAC0413 compare a change.</summary>
public enum BaseFacts
{
    /// <summary>From an earlier run over the same tree, else from building the base once, apart from the user's files.</summary>
    Built,

    /// <summary>From an earlier run only; without one the checks say that they had none.</summary>
    Cached,
}
