namespace Factory.CodeModel.Clones;

/// <summary>One of the two places of a clone.</summary>
/// <param name="Path">The file.</param>
/// <param name="Lines">From the line of its first token to that of its last.</param>
/// <param name="Symbol">
/// The innermost declaration that holds most of it, like a documentation comment's id (<c>M:Shop.Order.Ship(string)</c>); the path where no
/// declaration holds any.
/// </param>
/// <param name="WholeMembers">The members whose whole bodies lie in it, in file order.</param>
public sealed record ClonePlace(string Path, LineSpan Lines, string Symbol, IReadOnlyList<WholeMember> WholeMembers);

/// <summary>A member of which a clone holds the whole body.</summary>
/// <param name="Id">As in <see cref="ClonePlace.Symbol"/>.</param>
/// <param name="Tokens">How many tokens of the clone are its body.</param>
public sealed record WholeMember(string Id, int Tokens)
{
    /// <summary>Whether only its own type can call it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether other code can call it by its name: a method, not a constructor, an accessor or a local function.</summary>
    public bool IsCallable { get; init; }

    /// <summary>Whether it stands in a file with tests.</summary>
    public bool IsInTests { get; init; }
}
