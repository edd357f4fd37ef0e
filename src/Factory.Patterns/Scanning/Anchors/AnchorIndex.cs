using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning.Anchors;

/// <summary>What a set of rules needs to see, made ready once for all files. Any number of threads may use it.</summary>
internal sealed class AnchorIndex
{
    private readonly LiteralFilter filter;
    private readonly Conditions[] conditions;
    private readonly NeededRun[][] byPivot;
    private readonly int[] truths;
    private readonly bool needsRuns;
    private readonly int forgiving;

    public AnchorIndex(IReadOnlyList<RuleNeeds> rules)
    {
        var runs = new NeededRuns(Vocabulary);
        filter = new(rules);
        conditions =
        [
            .. rules.Select(rule => new Conditions(
                Condition.Of(rule.File, runs), Condition.Of(rule.Region, runs), Condition.Of(rule.Within, runs), Condition.Of(rule.Elsewhere, runs))
            {
                Statement = Condition.Of(rule.Statement, runs),
                Site = Condition.Of(rule.Site, runs),
                Path = Condition.Of(rule.Path, runs),
                IsForFields = rule.IsForFields,
                Literals = rule.Literals,
            }),
        ];
        forgiving = Vocabulary.Add("!");
        Runs = runs.All;
        truths = [.. Runs.Where(run => Array.Exists(run.Ids, id => id is (int)Mark.True or (int)Mark.False)).Select(run => run.Number)];
        byPivot = runs.ByPivot(Vocabulary.Count);
        needsRuns = !Array.Exists(conditions, condition => condition.Region.IsAlways || condition.Elsewhere.IsAlways);
        Literals = rules.Aggregate(Constants.None, (all, rule) => all | rule.Literals);
    }

    public int Rules => conditions.Length;

    /// <summary>The literals that rules ask for.</summary>
    public Constants Literals { get; }

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

    /// <summary>Begins a file: what was found in all of it leaves some rules possible.</summary>
    public void Begin(FoundRuns found, Span<RuleState> rules)
    {
        for (var rule = 0; rule < conditions.Length; rule++)
        {
            rules[rule] = conditions[rule].File.Holds(found.Present) ? RuleState.Possible : RuleState.Out;
        }
    }

    /// <summary>Takes what was found in one region into account; how much of it is needed for what reaches beyond it.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="rules">The rules that may match in the file.</param>
    /// <param name="readers">Gets the rules that have all they need here.</param>
    /// <param name="region">What it is.</param>
    public Kept Enter(FoundRuns found, ReadOnlySpan<RuleState> rules, Series<Reader> readers, Region region)
    {
        readers.Clear();
        if (region.IsEmpty && needsRuns && !region.HasTruth)
        {
            return Kept.Nothing;
        }

        if (region.HasTruth)
        {
            Assume(found, isThere: true);
        }

        var kept = Kept.Nothing;
        for (var rule = 0; rule < conditions.Length; rule++)
        {
            if (rules[rule] != RuleState.Out)
            {
                kept = conditions[rule].Elsewhere.Holds(found.InBody) ? Kept.Whole : kept;
                if (conditions[rule].Region.Holds(found.InRegion) && !(conditions[rule].IsForFields && region.HasBody))
                {
                    readers.Add(Reader(rule, found, region.Constants));
                }
            }
        }

        if (region.HasTruth)
        {
            Assume(found, isThere: false);
        }

        return kept;
    }

    private Reader Reader(int rule, FoundRuns found, Constants constants)
    {
        var asked = conditions[rule];
        return new()
        {
            Rule = rule,
            Kept = !asked.Within.Holds(found.InBody) ? Kept.Head : NeedsAll(rule, constants) ? Kept.Whole : Kept.Statements,
            Seen = asked.Site.IsAlways || (asked.Literals & constants & Constants.Truth) != 0 ? Kept.Whole : Kept.Nothing,
        };
    }

    private void Assume(FoundRuns found, bool isThere)
    {
        foreach (var run in truths)
        {
            found.InRegion[run] = isThere;
            found.InBody[run] = isThere;
        }
    }

    /// <summary>Whether a rule needs every statement, and what names are declared as.</summary>
    public bool NeedsAll(int rule, Constants constants) => conditions[rule].Statement.IsAlways || (conditions[rule].Literals & constants) != 0;

    /// <summary>Whether a match of a rule may lie in any statement or head, as far as that tells by itself.</summary>
    public bool HasAnySite(int rule) => conditions[rule].Site.IsAlways;

    /// <summary>Whether a match of a rule may lie in a statement or head with these runs.</summary>
    public bool HasSite(int rule, bool[] runs) => conditions[rule].Site.Holds(runs);

    /// <summary>Whether it may do so where these runs are in it, in those around it and in the head.</summary>
    public bool HasPath(int rule, bool[] runs) => conditions[rule].Path.Holds(runs);

    /// <summary>Whether a rule needs a statement with these runs beside the one that it matches in.</summary>
    public bool NeedsStatement(int rule, bool[] runs) => conditions[rule].Statement.Holds(runs);

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
    private bool IsTransparent(int id) => id == forgiving || (Mark)id is Mark.Question or Mark.CloseParenthesis;

    private sealed record Conditions(Condition File, Condition Region, Condition Within, Condition Elsewhere)
    {
        public required Condition Statement { get; init; }

        public required Condition Site { get; init; }

        public required Condition Path { get; init; }

        public required bool IsForFields { get; init; }

        public required Constants Literals { get; init; }
    }
}
