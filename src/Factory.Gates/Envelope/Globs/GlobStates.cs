namespace Factory.Gates.Envelope.Globs;

/// <summary>A glob as states, and the letters that lead from one to the next. It has about as many states as the pattern has letters.</summary>
internal sealed class GlobStates
{
    /// <summary>The state in which every path starts.</summary>
    public const int Start = 0;

    private readonly List<List<Step>> steps = [[]];
    private readonly Stack<(int Before, int After)> choices = new();

    private GlobStates(string pattern)
    {
        var at = Start;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**"))
            {
                var beforeFolder = i + 2 < pattern.Length && pattern[i + 2] == '/';
                at = beforeFolder ? Folders(at) : Rest(at);
                i += beforeFolder ? 2 : 1;
                continue;
            }

            at = Piece(at, pattern[i]);
        }

        End = at;
    }

    /// <summary>The state in which a path that fits ends.</summary>
    public int End { get; }

    /// <summary>How many states there are.</summary>
    public int Count => steps.Count;

    /// <summary>The states of a pattern that is known to be right.</summary>
    public static GlobStates Of(string pattern) => new(pattern);

    /// <summary>What leads out of a state.</summary>
    public IReadOnlyList<Step> From(int state) => steps[state];

    /// <summary>
    /// Whether a path leads from the first state to the last. All states that it can be in are walked at once (Thompson 1968), so that the
    /// time is bounded by the product of pattern and path. A regular expression does the same, and costs a millisecond to make.
    /// </summary>
    public bool Accept(ReadOnlySpan<char> path)
    {
        var (now, then) = (new List<int> { Start }, new List<int>());
        var entered = new int[Count];
        for (var at = 0; at < path.Length; at++)
        {
            Walk(now, entered, (2 * at) + 1);
            foreach (var step in now.SelectMany(state => steps[state]))
            {
                if (step.Letters != Letters.None && step.Letters.Take(path[at]))
                {
                    Enter(then, entered, (step.To, (2 * at) + 2));
                }
            }

            if (then.Count == 0)
            {
                return false;
            }

            (now, then) = (then, now);
            then.Clear();
        }

        Walk(now, entered, (2 * path.Length) + 1);
        return now.Contains(End);
    }

    /// <summary>Takes the steps without a letter; the list grows while it is read.</summary>
    private void Walk(List<int> list, int[] entered, int mark)
    {
        for (var i = 0; i < list.Count; i++)
        {
            steps[list[i]].Where(step => step.Letters == Letters.None).ToList().ForEach(step => Enter(list, entered, (step.To, mark)));
        }
    }

    private static void Enter(List<int> list, int[] entered, (int State, int Mark) next)
    {
        if (entered[next.State] != next.Mark)
        {
            entered[next.State] = next.Mark;
            list.Add(next.State);
        }
    }

    /// <summary>Any number of whole folders: each begins where the one before it ended.</summary>
    private int Folders(int at)
    {
        var head = Go(at, Letters.None);
        var name = Go(head, Letters.InName);
        steps[name].Add(new(Letters.InName, name));
        steps[name].Add(new(new('/'), head));
        return head;
    }

    private int Rest(int at)
    {
        var rest = Go(at, Letters.InName);
        steps[rest].Add(new(Letters.Any, rest));
        return rest;
    }

    private int Piece(int at, char letter)
    {
        switch (letter)
        {
            case '*':
                var name = Go(at, Letters.None);
                steps[name].Add(new(Letters.InName, name));
                return name;
            case '?':
                return Go(at, Letters.InName);
            case '{':
                choices.Push((at, New()));
                return Go(at, Letters.None);
            case ',':
                steps[at].Add(new(Letters.None, choices.Peek().After));
                return Go(choices.Peek().Before, Letters.None);
            case '}':
                steps[at].Add(new(Letters.None, choices.Peek().After));
                return choices.Pop().After;
            default:
                return Go(at, new(letter));
        }
    }

    private int Go(int from, Letters letters)
    {
        var to = New();
        steps[from].Add(new(letters, to));
        return to;
    }

    private int New()
    {
        steps.Add([]);
        return steps.Count - 1;
    }

    /// <summary>One step.</summary>
    /// <param name="Letters">By which letters.</param>
    /// <param name="To">The next state.</param>
    internal readonly record struct Step(Letters Letters, int To);
}
