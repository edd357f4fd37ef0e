namespace Factory.Patterns.Scanning.Statements;

/// <summary>A statement of a body, as numbers of tokens. What lies in it but in none of the statements in it is its own.</summary>
internal struct Statement
{
    public int First;
    public int Last;

    /// <summary>The number of the statement around it; -1 for one directly in the body.</summary>
    public int Parent;

    /// <summary>The number of the next statement that is not in it.</summary>
    public int Next;

    /// <summary>The newest of the places that are its own, by their numbers from 1; 0 for none.</summary>
    public int Place;

    /// <summary>Whether an empty statement can't take its place.</summary>
    public bool IsFixed;

    public bool IsNeeded;
}
