using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning.Anchors;

/// <summary>What a set of rules needs to see, made ready once for all files. Any number of threads may use it.</summary>
internal sealed class AnchorIndex
{
    private readonly LiteralFilter filter;
    private readonly Conditions[] conditions;
    private readonly NeededRun[][] byPivot;
    private readonly int[] truths;
    private readonly int forgiving;

    public AnchorIndex(IReadOnlyList<RuleNeeds> rules)
    {
        var runs = new NeededRuns(Vocabulary);
        filter = new(rules);
        conditions = [.. rules.Select(rule => new Conditions(Condition.Of(rule.File, runs), Condition.Of(rule.Region, runs), Condition.Of(rule.Body, runs)))];
        forgiving = Vocabulary.Add("!");
        Runs = runs.All;
        truths = [.. Runs.Where(run => run.Ids is [(int)Mark.True or (int)Mark.False]).Select(run => run.Number)];
        byPivot = runs.ByPivot(Vocabulary.Count);
    }

    public int Rules => conditions.Length;

    public IReadOnlyList<NeededRun> Runs { get; }

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Whether any rule can match in a file, as far as its bytes tell.</summary>
    public bool MayMatch(ReadOnlySpan<byte> source) => filter.Passes(source);

    /// <summary>Finds all needed runs among tokens that have their numbers.</summary>
    public void Find(ReadOnlySpan<Token> tokens, FoundRuns found)
    {
        found.Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            var id = tokens[i].Id;
            if (id != 0)
            {
                foreach (var run in byPivot[id])
                {
                    Look(tokens, i, run, found);
                }
            }
        }
    }

    /// <summary>A file where a name stands for a truth value: every region may have one.</summary>
    public void Assume(FoundRuns found)
    {
        foreach (var run in truths)
        {
            found.Present[run] = true;
            found.InRegion[run] = true;
        }
    }

    /// <summary>Begins a file: what was found in all of it leaves some rules possible.</summary>
    public void Begin(FoundRuns found, Span<RuleState> rules)
    {
        for (var rule = 0; rule < conditions.Length; rule++)
        {
            rules[rule] = conditions[rule].File.Holds(found.Present) ? RuleState.Possible : RuleState.Out;
        }
    }

    /// <summary>Takes what was found in one region into account; whether its text is needed.</summary>
    public bool Enter(FoundRuns found, Span<RuleState> rules)
    {
        var isNeeded = false;
        for (var rule = 0; rule < conditions.Length; rule++)
        {
            if (rules[rule] == RuleState.Out)
            {
                continue;
            }

            if (rules[rule] == RuleState.Possible && conditions[rule].Region.Holds(found.InRegion))
            {
                rules[rule] = RuleState.Active;
            }

            isNeeded = isNeeded || conditions[rule].Body.Holds(found.InRegion);
        }

        return isNeeded;
    }

    private void Look(ReadOnlySpan<Token> tokens, int at, NeededRun run, FoundRuns found)
    {
        var first = at - run.Pivot;
        if (first < 0)
        {
            return;
        }

        var next = first;
        for (var i = 0; i < run.Ids.Length; next++)
        {
            if (next >= tokens.Length)
            {
                return;
            }

            if (tokens[next].Id == run.Ids[i])
            {
                i++;
            }
            else if (i <= run.Pivot || !IsTransparent(tokens[next].Id))
            {
                return;
            }
        }

        found.Add(new(run.Number, first, next - 1));
    }

    /// <summary>What may stand behind a name without changing it: <c>a.B!()</c>, <c>(a.B)()</c>.</summary>
    private bool IsTransparent(int id) => id == forgiving || id == (int)Mark.CloseParenthesis;

    private sealed record Conditions(Condition File, Condition Region, Condition Body);
}
