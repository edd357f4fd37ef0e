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
    private readonly int conditional;

    public AnchorIndex(IReadOnlyList<RuleNeeds> rules)
    {
        var runs = new NeededRuns(Vocabulary);
        filter = new(rules);
        conditions =
        [
            .. rules.Select(rule => new Conditions(
                Condition.Of(rule.File, runs), Condition.Of(rule.Region, runs), Condition.Of(rule.Within, runs), Condition.Of(rule.Elsewhere, runs))),
        ];
        forgiving = Vocabulary.Add("!");
        conditional = Vocabulary.Add("?");
        Runs = runs.All;
        truths = [.. Runs.Where(run => Array.Exists(run.Ids, id => id is (int)Mark.True or (int)Mark.False)).Select(run => run.Number)];
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
            found.InBody[run] = true;
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

    /// <summary>Takes what was found in one region into account; whether the text of its body is needed.</summary>
    public bool Enter(FoundRuns found, Span<RuleState> rules)
    {
        var isNeeded = false;
        for (var rule = 0; rule < conditions.Length; rule++)
        {
            if (rules[rule] == RuleState.Out)
            {
                continue;
            }

            var asked = conditions[rule];
            var isHere = (rules[rule] == RuleState.Possible || !isNeeded) && asked.Region.Holds(found.InRegion);
            rules[rule] = isHere ? RuleState.Active : rules[rule];
            isNeeded = isNeeded || (isHere && asked.Within.Holds(found.InBody)) || asked.Elsewhere.Holds(found.InBody);
        }

        return isNeeded;
    }

    /// <summary>Adds a run whose pivot stands here, if the rest of it stands around.</summary>
    private void Look(ReadOnlySpan<Token> tokens, int at, NeededRun run, FoundRuns found)
    {
        var first = at;
        for (var i = run.Pivot - 1; i >= 0; i--)
        {
            first--;
            while (first >= 0 && tokens[first].Id != run.Ids[i] && IsTransparent(tokens[first].Id))
            {
                first--;
            }

            if (first < 0 || tokens[first].Id != run.Ids[i])
            {
                return;
            }
        }

        var last = at;
        for (var i = run.Pivot + 1; i < run.Ids.Length; i++)
        {
            last++;
            while (last < tokens.Length && tokens[last].Id != run.Ids[i] && IsTransparent(tokens[last].Id))
            {
                last++;
            }

            if (last >= tokens.Length || tokens[last].Id != run.Ids[i])
            {
                return;
            }
        }

        found.Add(new(run.Number, first, last));
    }

    /// <summary>What may stand between the parts of a run without changing it: <c>a.B!()</c>, <c>(a.B)()</c>, <c>a.B()?.C</c>.</summary>
    private bool IsTransparent(int id) => id == forgiving || id == conditional || id == (int)Mark.CloseParenthesis;

    private sealed record Conditions(Condition File, Condition Region, Condition Within, Condition Elsewhere);
}
