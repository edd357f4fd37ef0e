using Factory.Gates.Building;
using Factory.Gates.Judging;
using Factory.Model.Faults;
using Factory.Model.Reports;
using Factory.Platform.Files;

namespace Factory.Gates.Release;

/// <summary>Makes the release that the gate passed: packages and notes first, the tag last, so that a failure half-way leaves no tag.</summary>
public static class ReleaseWork
{
    /// <summary>Packs, writes <c>release-notes.md</c> and <c>CHANGELOG.md</c> beside the packages, and tags HEAD where asked to.</summary>
    /// <returns>What was made, in words.</returns>
    /// <exception cref="InvalidInputException">A tag is wanted and the working tree holds something that is not committed: it would name another tree than the packages.</exception>
    /// <exception cref="BlockedException">Packing failed.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(ReleaseInput input, ReleaseCandidate candidate, CancellationToken cancellation)
    {
        var context = Passed(candidate);
        if (input.Tag && !await context.Repository.IsCleanAsync(cancellation))
        {
            throw new InvalidInputException("--tag", "the working tree holds changes that are not committed", "Commit or remove them, then release again");
        }

        await PackAsync(input, context, candidate.Version, cancellation);
        AtomicFile.Write(Path.Combine(input.Folder, "release-notes.md"), candidate.Notes);
        AtomicFile.Write(Path.Combine(input.Folder, Changelog.FileName), candidate.Changelog);
        var packages = Directory.EnumerateFiles(input.Folder, "*.nupkg").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        var made = $"Packed {candidate.Version} into {input.Folder}: {string.Join(", ", packages)}";
        if (!input.Tag)
        {
            return [made];
        }

        await context.Repository.CreateTagAsync(ReleaseTag.Of(candidate.Version), candidate.Notes, cancellation);
        return [made, $"Tagged HEAD as {ReleaseTag.Of(candidate.Version)}"];
    }

    private static async Task PackAsync(ReleaseInput input, GateContext context, string version, CancellationToken cancellation)
    {
        var root = context.Repository.Root;
        var request = input.Build.Request(root, SolutionFile.Find(root, context.Envelope), await context.Repository.TreeIdAsync(cancellation));
        if (Directory.Exists(input.Folder))
        {
            Directory.Delete(input.Folder, recursive: true);
        }

        var outcome = await new DotNet(request, input.Gate.Run).PackAsync(new(input.Folder, version), cancellation);
        if (!outcome.Succeeded)
        {
            throw new BlockedException($"Packing failed, so nothing is tagged: dotnet pack ended with {outcome.ExitCode}. Its output stands above");
        }
    }

    private static GateContext Passed(ReleaseCandidate candidate) =>
        candidate is { Report.Verdict: Verdict.Passed, Context: { } context }
            ? context
            : throw new InvalidOperationException("A release is made only of a candidate that its gate passed");
}
