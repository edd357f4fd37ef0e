using Factory.Gates.Building;
using Factory.Gates.Building.Facts;
using Factory.Gates.BuildReview;
using Factory.Gates.Judging;
using Factory.Model.Faults;
using Factory.Model.Reports;
using Factory.Platform.Processes;

namespace Factory.Gates.IntegrationReview.Criteria;

/// <summary>Builds single test projects in a scratch worktree, and runs some of their tests.</summary>
internal sealed class BaseRuns(BuildSettings settings, ProcessRunner run, (string Folder, string TreeId) scratch)
{
    /// <summary>What hides behind a file that is taken back may be wrong too, but a chain of those has an end.</summary>
    private const int Builds = 5;

    /// <summary>What NuGet says of a feed that does not answer.</summary>
    private const string NoFeed = "NU1301";

    /// <summary>A test of something that is not there may wait for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, BaseAnswer> stopped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> notRestored = new(StringComparer.Ordinal);
    private readonly List<TestProjectRun> runs = [];

    /// <summary>The projects whose packages could not be had, each with what was said of it; empty where there is none.</summary>
    public string NotRestored => string.Join("; ", notRestored.Select(project => $"{project.Key} could not be restored where the change starts ({project.Value})"));

    /// <summary>Restores and builds a project with what it needs, and runs these tests of it.</summary>
    public async Task AddAsync(string project, IReadOnlyList<string> names, LaidFiles laid, CancellationToken cancellation)
    {
        try
        {
            if (await StopAsync(Request(project, names), laid, cancellation) is { } stop)
            {
                stopped[project] = stop;
            }
        }
        catch (InvalidInputException)
        {
            // There is no such project here, or it is for a test platform that can't be read.
            stopped[project] = BaseAnswer.DoesNotCompile;
        }
    }

    /// <summary>What the tests of a criterion said together.</summary>
    public BaseAnswer AnswerOf(CriterionTest test)
    {
        var results = new CriterionProof(new() { Runs = runs }).Of(test.Criterion);
        return results.Any(result => result.State == TestState.Failed) ? BaseAnswer.Fails
            : test.Projects.Where(stopped.ContainsKey).Select(project => stopped[project]).DefaultIfEmpty(BaseAnswer.Passes).Max() is var stop and not BaseAnswer.Passes ? stop
            : results.Count == 0 ? BaseAnswer.IsNotFound
            : results.Any(result => result.State == TestState.Skipped) ? BaseAnswer.IsSkipped
            : BaseAnswer.Passes;
    }

    private BuildRequest Request(string project, IReadOnlyList<string> names)
    {
        var output = Path.Combine(scratch.Folder, "artifacts", "factory", "build");
        return (settings with { OutputFolder = output }).Request(scratch.Folder, project, scratch.TreeId) with { Tests = names, IsLocked = false, Timeout = Patience };
    }

    /// <summary>What kept the tests from an answer; null where they ran.</summary>
    private async Task<BaseAnswer?> StopAsync(BuildRequest request, LaidFiles laid, CancellationToken cancellation)
    {
        var dotnet = new DotNet(request, run);
        if (await dotnet.RestoreAsync(cancellation) is { Succeeded: false } restore)
        {
            return AfterFailedRestore(request, restore, laid);
        }

        if (!await BuildAsync(dotnet, request, laid, cancellation))
        {
            return BaseAnswer.DoesNotCompile;
        }

        if ((await dotnet.TestAsync(cancellation)).TimedOut)
        {
            return BaseAnswer.DoesNotEnd;
        }

        runs.AddRange(TestFacts.Read(Source(request)).Runs);
        return null;
    }

    /// <summary>Project files of the change may ask for what the base does not have. Without them the base was to be restored as it stood, and a feed is nobody's fault.</summary>
    private BaseAnswer AfterFailedRestore(BuildRequest request, RunOutcome restore, LaidFiles laid)
    {
        var errors = Errors(request);
        if (laid.SayWhatIsRestored && !restore.TimedOut && errors.All(error => error.Id != NoFeed))
        {
            return BaseAnswer.DoesNotCompile;
        }

        notRestored[request.Solution] = restore.TimedOut ? "it did not come to its end"
            : errors.OrderByDescending(error => error.Id == NoFeed).FirstOrDefault() is { } first ? $"{first.Id}: {first.Message}"
            : "it said nothing";
        return BaseAnswer.IsNotRestored;
    }

    /// <summary>Builds, and while that fails takes back what can't be compiled.</summary>
    private static async Task<bool> BuildAsync(DotNet dotnet, BuildRequest request, LaidFiles laid, CancellationToken cancellation)
    {
        for (var build = 0; build < Builds; build++)
        {
            if ((await dotnet.BuildAsync(cancellation)).Succeeded)
            {
                return true;
            }

            if (!await laid.TakeBackAsync(Errors(request).Select(error => error.Location.Path).Distinct(StringComparer.Ordinal), cancellation))
            {
                return false;
            }
        }

        return false;
    }

    private static List<BuildDiagnostic> Errors(BuildRequest request) =>
        [.. BuildFacts.Read(Source(request)).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];

    private static FactsSource Source(BuildRequest request) => new(request.Root, request.OutputFolder, request.TreeId);
}
