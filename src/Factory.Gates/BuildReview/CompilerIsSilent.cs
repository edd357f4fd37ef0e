using Factory.Gates.Building.Facts;
using Factory.Gates.Envelope.Globs;
using Factory.Git.Changes;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview;

/// <summary>FAC0301: the solution builds, and neither the compiler nor an analyzer has anything against it.</summary>
public static class CompilerIsSilent
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0301",
        "The compiler and the analyzers have nothing to say",
        Severity.Error,
        "A warning that stays is a warning that nobody reads any more, and the next one hides behind it.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>Errors always block; what a warning weighs is the policy's choice.</summary>
    public static CheckOutcome Ask(BuildFacts build, ChangeSet change, FactoryPolicy policy)
    {
        if (build.Absence.Length > 0)
        {
            return CheckOutcome.NotEvaluated(Info, build.Absence);
        }

        var excluded = GlobSet.Of(policy.Exclude);
        var touched = change.Files.Where(file => file.Kind != ChangeKind.Deleted).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var findings =
            from diagnostic in build.Diagnostics
            where diagnostic.Severity == Severity.Error || !excluded.Matches(diagnostic.Location.Path)
            select Finding(diagnostic, Weight(diagnostic, policy.Warnings, touched));

        return CheckOutcome.Looked(Info, build.Projects.Count, findings.Concat(Unexplained(build)));
    }

    private static Severity Weight(BuildDiagnostic diagnostic, WarningScope scope, HashSet<string> touched) =>
        (diagnostic.Severity, scope) switch
        {
            (Severity.Error, _) or (_, WarningScope.All) => Severity.Error,
            (_, WarningScope.Changed) => touched.Contains(diagnostic.Location.Path) ? Severity.Error : Severity.Note,
            _ => Severity.Note,
        };

    private static Finding Finding(BuildDiagnostic diagnostic, Severity severity)
    {
        var message = diagnostic.Id.Length == 0 ? diagnostic.Message : $"{diagnostic.Id}: {diagnostic.Message}";
        var page = diagnostic.HelpUri.Length == 0 ? "" : $"; see {diagnostic.HelpUri}";
        return new(Info.Id, severity, message, message, $"Mend the cause, or suppress it there with a reason{page}", diagnostic.Location);
    }

    /// <summary>A build may fail without a word that any log holds: a task that crashed, an SDK that is not installed.</summary>
    private static IEnumerable<Finding> Unexplained(BuildFacts build)
    {
        if (build.Succeeded || build.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return [];
        }

        var said = build.Tail.Count == 0 ? "it printed nothing" : $"it ended with:\n{string.Join('\n', build.Tail)}";
        return
        [
            new(
                Info.Id,
                Severity.Error,
                "build",
                $"The build failed without an error of the compiler; {said}",
                "Run the Compile target and read its output",
                SourceLocation.None),
        ];
    }
}
