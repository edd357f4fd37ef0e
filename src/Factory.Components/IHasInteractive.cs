namespace Factory.Components;

/// <summary>Whether a person at a terminal is asked.</summary>
public interface IHasInteractive : IHasFactory
{
    /// <summary>Whether a person is asked.</summary>
    [Parameter("Asks at the terminal: which candidate to learn, or what each hit is worth"), OnRequest]
    bool Interactive => TryGetValue<bool?>(() => Interactive) ?? false;
}
