namespace Factory.Gates.Envelope.Globs;

/// <summary>The letters by which a glob goes on: a single one, those of a name, any, or none at all.</summary>
internal readonly record struct Letters
{
    private const int AnyLetter = -1;
    private const int LetterOfName = -2;
    private const int NoLetter = -3;

    private readonly int value;

    /// <summary>This letter alone.</summary>
    public Letters(char letter) => value = letter;

    private Letters(int value) => this.value = value;

    /// <summary>Every letter.</summary>
    public static Letters Any { get; } = new(AnyLetter);

    /// <summary>Every letter but the slash.</summary>
    public static Letters InName { get; } = new(LetterOfName);

    /// <summary>The step is taken without a letter.</summary>
    public static Letters None { get; } = new(NoLetter);

    /// <summary>Whether both stand for one letter at least.</summary>
    public bool Meet(Letters other) => (value, other.value) switch
    {
        (NoLetter, _) or (_, NoLetter) => false,
        (AnyLetter, _) or (_, AnyLetter) => true,
        (LetterOfName, _) => other.value != '/',
        (_, LetterOfName) => value != '/',
        _ => value == other.value,
    };
}
