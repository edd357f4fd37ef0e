using System.Text.RegularExpressions;

namespace Factory.Patterns.Generic;

/// <summary>
/// Remembers from where a match could not be completed, and bounds the work of one pattern on one text: what was tried is not
/// tried again, and after so many steps the search is given up.
/// </summary>
internal sealed class GenericAttempts(IReadOnlyList<GenericStep> steps, string written)
{
    private const int MostSteps = 10_000_000;
    private const int MostAttempts = 2_000_000;

    private readonly HashSet<Attempt> failed = [];
    private readonly Dictionary<(int Before, string Text), int> known = [];
    private int taken;

    /// <summary>Counts work.</summary>
    /// <exception cref="RegexMatchTimeoutException">It is too much.</exception>
    public void Count(int work = 1)
    {
        taken += work;
        if (taken > MostSteps || failed.Count > MostAttempts)
        {
            throw new RegexMatchTimeoutException($"The pattern '{written}' takes too many steps.");
        }
    }

    /// <summary>Whether a state is new; if so, it counts as failed until it is taken back.</summary>
    public bool IsNew(GenericState state, int block)
    {
        var attempt = new Attempt(
            state.Step, state.Node, block, state.Ellipsis!.MaxLine, state.Ellipsis.Name.Length > 0 ? state.Ellipsis.Span.Start : -1, Known(state));
        state.Attempt = attempt;
        return failed.Add(attempt);
    }

    /// <summary>Takes back the states on the way of a match: from them it can be completed.</summary>
    public void Forget(GenericState? completed)
    {
        for (; completed is not null; completed = completed.Before)
        {
            if (completed.Attempt is { } attempt)
            {
                failed.Remove(attempt);
            }
        }
    }

    private int Known(GenericState state)
    {
        var number = 0;
        foreach (var name in steps[state.Step].Remembered)
        {
            var value = (number, state.Bindings[name]?.Text ?? "\0");
            if (!known.TryGetValue(value, out number))
            {
                number = known.Count + 1;
                known.Add(value, number);
            }
        }

        return number;
    }
}
