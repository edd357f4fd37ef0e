using Factory.Gates.BuildReview;
using Factory.Gates.IntegrationReview;
using Factory.Gates.Structure;
using Factory.Model.Policy;

namespace Factory.Gates.Context.Lines;

/// <summary>The limits of code, of its tests, of packages and of plans.</summary>
internal static class LimitLines
{
    public static IReadOnlyList<ContextLine> Of(ContextSource source, ContextSlice slice) =>
    [
        .. slice.TouchesCode ? [.. OfCode(source.Policy.Limits), .. OfTests(source.Policy)] : Array.Empty<ContextLine>(),
        .. OfPackages(source.Policy.Packages, slice),
        .. OfPlans(source.Policy.PlanLimits),
    ];

    private static IEnumerable<ContextLine> OfCode(Limits limits)
    {
        var sizes = Limited(
            ("lines of a method", limits.MethodLines), ("lines of a file", limits.FileLines), ("parameters", limits.Parameters),
            ("nesting", limits.Nesting), ("complexity", limits.Complexity), ("fan-in", limits.FanIn), ("fan-out", limits.FanOut),
            ("inheritance depth", limits.InheritanceDepth), ("LCOM4", limits.Lcom4));
        if (sizes.Length > 0)
        {
            yield return new($"At most: {sizes}", "shape.limits") { Trace = [CodeStaysWithinLimits.Info.Id] };
        }

        if (limits.DuplicateTokens > 0)
        {
            yield return new(
                $"Call what exists instead of writing it again: new code has at most {limits.DuplicateTokens} tokens in a row in common with other code",
                "shape.limits") { Trace = [ChangeDuplicatesNothing.Info.Id] };
        }
    }

    private static IEnumerable<ContextLine> OfTests(FactoryPolicy policy)
    {
        if (policy.Coverage > 0)
        {
            yield return new($"Tests run at least {policy.Coverage} % of the changed lines", "gates.build-review") { Trace = [ChangedLinesAreCovered.Info.Id] };
        }

        if (policy.Warnings != WarningScope.None)
        {
            yield return new("Warnings of the compiler and the analyzers block", "gates.build-review") { Trace = [CompilerIsSilent.Info.Id] };
        }
    }

    private static IEnumerable<ContextLine> OfPackages(PackagePolicy packages, ContextSlice slice)
    {
        if (!slice.TouchesProjects)
        {
            return [];
        }

        IReadOnlyList<string> check = [PackagesFollowPolicy.Info.Id];
        return
        [
            .. packages.Allow is { } allowed ? [new ContextLine($"Projects refer only to the packages {OneLine.Row(allowed, "(none)")}", "packages.allow") { Trace = check }] : Array.Empty<ContextLine>(),
            .. packages.Deny.Select(denied => new ContextLine($"Never the package {denied.Id}: {denied.Reason.TrimEnd('.')}", "packages.deny") { Trace = check }),
            .. packages.Licenses is { } licenses ? [new ContextLine($"Packages are under one of the licences {OneLine.Row(licenses, "(none)")}", "packages.licenses") { Trace = check }] : Array.Empty<ContextLine>(),
            .. packages.Pinned ? [new ContextLine("Every package has one version that does not float", "packages.pinned") { Trace = check }] : Array.Empty<ContextLine>(),
        ];
    }

    private static IEnumerable<ContextLine> OfPlans(PlanLimits limits)
    {
        var sizes = Limited(("modules", limits.Modules), ("criteria", limits.Criteria), ("new edges", limits.Edges), ("new symbols", limits.New));
        var checks = EnforcedBy.Checks("FAC0211");
        return sizes.Length == 0 || checks.Count == 0 ? [] : [new ContextLine($"A plan has at most: {sizes}", "gates.plan-review") { Trace = checks }];
    }

    private static string Limited(params IReadOnlyList<(string Name, int Most)> limits) =>
        string.Join(", ", limits.Where(limit => limit.Most > 0).Select(limit => $"{limit.Name} {limit.Most}"));
}
