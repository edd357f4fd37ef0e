using System.Text;
using System.Text.Json;
using Factory.Model.Faults;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;
using Factory.Patterns.Scanning.Needs;

namespace Factory.Fuzz.Cases;

/// <summary>The cases of a seed. Each may be run alone, on any thread.</summary>
internal sealed class FuzzCases(Seeds seeds, ulong seed)
{
    /// <summary>
    /// No case may allocate more. Roslyn makes much garbage over text that is no C#, until its time is over; how much is held at once is
    /// watched by the run.
    /// </summary>
    private const long MostBytes = 4096L * 1024 * 1024;

    private static readonly string[] Languages = ["csharp", "csharp", "csharp", "csharp", "generic", "regex"];

    /// <summary>Runs one case; null where it ended in a result or in a rule error.</summary>
    public FuzzFailure? Run(long number, CancellationToken cancellation)
    {
        var dice = new Dice(seed, number);
        var kind = (FuzzKind)dice.Next(3);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Run(kind, dice, cancellation);
        }
        catch (InvalidInputException)
        {
            // A rule error, in words for its author.
        }
        catch (OperationCanceledException)
        {
            return new(seed, number, kind, "it takes too long");
        }
#pragma warning disable CA1031 // Any other exception is what is looked for.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            var place = bug.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Factory.Patterns", StringComparison.Ordinal))?.Trim();
            return new(seed, number, kind, $"{bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")} {place}");
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return bytes > MostBytes ? new(seed, number, kind, $"it allocates {bytes / 1024 / 1024} MiB") : null;
    }

    /// <summary>What a case feeds to the engine, to look at.</summary>
    public string Text(long number)
    {
        var dice = new Dice(seed, number);
        return Input((FuzzKind)dice.Next(3), dice);
    }

    private void Run(FuzzKind kind, Dice dice, CancellationToken cancellation)
    {
        var input = Input(kind, dice);
        if (kind == FuzzKind.Source)
        {
            Scan(dice.Pick(seeds.RuleSets), input, dice, cancellation);
            return;
        }

        var rules = RuleFile.Parse("fuzz.yml", input);
        foreach (var rule in rules)
        {
            _ = FormulaNeeds.Of(rule);
        }

        _ = RuleScanner.Match(rules, "fuzz.cs", dice.Pick(seeds.Sources), cancellation);
    }

    private string Input(FuzzKind kind, Dice dice) => kind switch
    {
        FuzzKind.Pattern => RuleOf(Mutation.Of(dice.Pick(seeds.Patterns), dice.Pick(seeds.Patterns), dice, isYaml: false), dice),
        FuzzKind.RuleFile => Mutation.Of(dice.Pick(seeds.RuleFiles), dice.Pick(seeds.RuleFiles), dice, isYaml: true),
        _ => Mutation.Of(dice.Pick(seeds.Sources), dice.OneIn(3) ? dice.Pick(seeds.Patterns) : dice.Pick(seeds.Sources), dice, isYaml: false),
    };

    private static string RuleOf(string pattern, Dice dice) => $"""
        rules:
          - id: fuzz
            languages: [{dice.Pick(Languages)}]
            severity: WARNING
            message: $X
            pattern: {JsonSerializer.Serialize(pattern)}
        """;

    private static void Scan(Seeds.RuleSet set, string text, Dice dice, CancellationToken cancellation)
    {
        if (dice.OneIn(2))
        {
            _ = RuleScanner.Match(set.Rules, "fuzz.cs", text, cancellation);
            return;
        }

        foreach (var sifted in new SourceSieve(set.Index).Sift(Encoding.UTF8.GetBytes(text)))
        {
            Rule[] active = [.. sifted.ActiveRules.Select(rule => set.Rules[rule])];
            _ = RuleScanner.Match(active, "fuzz.cs", sifted.Text, cancellation);
        }
    }
}
