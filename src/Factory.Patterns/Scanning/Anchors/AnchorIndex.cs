using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning.Anchors;

/// <summary>What a set of rules needs to see, made ready once for all files. Any number of threads may use it.</summary>
internal sealed class AnchorIndex
{
    private readonly LiteralFilter filter;
    private readonly Condition[] conditions;
    private readonly NeededRun[][] byPivot;

    public AnchorIndex(IReadOnlyList<RuleNeeds> rules)
    {
        var runs = new NeededRuns(Vocabulary);
        Rules = rules;
        filter = new(rules);
        conditions = [.. rules.Select(rule => Condition.Of(rule.File, runs))];
        for (var rule = 0; rule < rules.Count; rule++)
        {
            foreach (var run in rules[rule].Keep)
            {
                runs.Add(run.Tokens).Keepers.Add(rule);
            }
        }

        Runs = runs.All;
        byPivot = runs.ByPivot(Vocabulary.Count);
    }

    public IReadOnlyList<RuleNeeds> Rules { get; }

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

    /// <summary>The rules that what was found leaves possible.</summary>
    public List<int> Active(FoundRuns found)
    {
        var active = new List<int>();
        for (var rule = 0; rule < conditions.Length; rule++)
        {
            if (conditions[rule].Holds(found.Present))
            {
                active.Add(rule);
            }
        }

        return active;
    }

    private static void Look(ReadOnlySpan<Token> tokens, int at, NeededRun run, FoundRuns found)
    {
        var first = at - run.Pivot;
        var last = first + run.Ids.Length - 1;
        if (first < 0 || last >= tokens.Length)
        {
            return;
        }

        for (var i = 0; i < run.Ids.Length; i++)
        {
            if (tokens[first + i].Id != run.Ids[i])
            {
                return;
            }
        }

        found.Present[run.Number] = true;
        if (run.Keepers.Count > 0)
        {
            found.Add(new(run.Number, first, last));
        }
    }
}
