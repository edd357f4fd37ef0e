using Factory.Model.Faults;

namespace Factory.Gates.Envelope;

/// <summary>Advice is what nothing checks: it is counted, and there is only room for so much.</summary>
internal static class AdviceBudget
{
    /// <summary>What is advice, by its file.</summary>
    public static IReadOnlyList<string> AdviceOf(RailSet rails) =>
    [
        .. rails.InForce.Where(decision => decision.IsAdvice).Select(decision => decision.Path),
        .. rails.Patterns.Where(pattern => pattern.IsAdvice).Select(pattern => pattern.Path),
    ];

    /// <summary>One mistake where there is more than the policy has room for.</summary>
    public static IReadOnlyList<InputProblem> MistakesIn(OwnEnvelope own)
    {
        var advice = AdviceOf(own.Rails);
        return advice.Count <= own.Policy.Context.Advice
            ? []
            : [new(
                PolicyFile.RelativePath,
                $"{advice.Count} rails are advice, and context: advice: allows {own.Policy.Context.Advice}: {string.Join(", ", advice)}",
                "Give some a check, or remove them")];
    }
}
