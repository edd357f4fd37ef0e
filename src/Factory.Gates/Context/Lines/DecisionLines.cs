using System.Text.RegularExpressions;
using Factory.Gates.Envelope;
using Factory.Model.Policy;

namespace Factory.Gates.Context.Lines;

/// <summary>The decisions that hold: what was decided, and what came of it in one sentence.</summary>
internal static class DecisionLines
{
    private static readonly Regex Chosen = new(@"\A(Option [0-9]+|Chosen option:?)[.,:]?\s*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    public static IReadOnlyList<ContextLine> Of(ContextSource source, ContextSlice slice) =>
    [
        .. source.Rails.InForce.Where(decision => slice.Concerns(decision.AppliesTo) && !IsLearned(decision, slice)).Select(Line),
        .. source.Rails.InForce.Any(decision => IsLearned(decision, slice))
            ? [new ContextLine("Lessons that no check expresses are decisions with a day of review; `./build.sh Context --paths FILE` prints them", DecisionFolder.RelativePath)]
            : (ContextLine[])[],
    ];

    /// <summary>What learning adds is told in one line of the whole envelope: with a line for each, two branches that learn at once would collide.</summary>
    private static bool IsLearned(Decision decision, ContextSlice slice) => slice.IsEverything && decision.Review is not null;

    private static ContextLine Line(Decision decision)
    {
        var advice = decision.IsAdvice ? "Advice: " : "";
        var outcome = Outcome(decision.Body);
        return new($"{advice}{decision.Title.TrimEnd('.')}{(outcome.Length == 0 ? "" : $": {outcome}")}{Forbids(decision.Forbids)}", $"decision {decision.Id}")
        {
            Trace = [decision.Path, .. decision.CheckedBy],
        };
    }

    /// <summary>The first sentence of the section that MADR calls Decision Outcome.</summary>
    private static string Outcome(string body)
    {
        var section = PlanSections.Of(body).FirstOrDefault(section => section.Heading.StartsWith("Decision", StringComparison.OrdinalIgnoreCase));
        var text = MarkdownProse.WithoutComments(section?.Text ?? "").Trim();
        return OneLine.FirstSentence(Chosen.Replace(text, ""));
    }

    private static string Forbids(ForbiddenByDecision forbids)
    {
        var kinds = new[] { Kind("packages", forbids.Packages), Kind("types", forbids.Types), Kind("edges", forbids.Edges) };
        var text = string.Join("; ", kinds.Where(kind => kind.Length > 0));
        return text.Length == 0 ? "" : $". Forbids {text}";
    }

    private static string Kind(string name, IReadOnlyList<string> what) => what.Count == 0 ? "" : $"{name} {string.Join(", ", what)}";
}
