using Factory.Gates.Envelope;
using Factory.Gates.Learning.Evidence;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Git.Files;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Scanning;

/// <summary>Weighs findings as the evidence of the working tree has it, whose rules a scan takes as well.</summary>
internal static class ScanStages
{
    /// <summary>The findings with what they weigh. Without evidence neither the rules nor the repository need be read for it.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">A mistake in the evidence, the waivers or the policy.</exception>
    /// <param name="request">Names the repository.</param>
    /// <param name="rules">The rules that found something.</param>
    /// <param name="scanned">The paths of all files, and what was found in them.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<IReadOnlyList<ScanFinding>> ApplyAsync(
        ScanRequest request, ScanRules rules, (IReadOnlyList<FileId> Files, IReadOnlyList<ScanFinding> Findings) scanned, CancellationToken cancellation)
    {
        var found = scanned.Findings;
        if (!scanned.Files.Any(file => file.Path == WaiverFile.RelativePath || EvidenceFolder.Holds(file.Path)))
        {
            return found;
        }

        var tree = (await Repository.OpenAsync(request.Gate.Root, request.Gate.Run, cancellation)).WorkingTree;
        var evidence = await ReadAsync(tree, cancellation);
        if (found.Count == 0 || (evidence.Judged.Count == 0 && evidence.Waivers.All(entry => entry.Waiver is not { IsWrong: true })))
        {
            return found;
        }

        var weights = rules.Parsed.Select(rule => evidence.Apply(new TestedRule(rule, "", "")))
            .Where(tested => tested.Trust!.IsMoved)
            .ToDictionary(tested => tested.Rule.Id, tested => tested.Rule.Weight, StringComparer.Ordinal);
        return [.. found.Select(finding => weights.TryGetValue(finding.RuleId, out var weight) ? finding with { Weight = weight } : finding)];
    }

    private static async Task<StageEvidence> ReadAsync(IFileTree tree, CancellationToken cancellation)
    {
        var policy = await tree.ReadAsync(PolicyFile.RelativePath, cancellation) is { } text ? PolicyFile.Parse(text).Learning : new();
        var waivers = await tree.ReadAsync(WaiverFile.RelativePath, cancellation) is { } waived ? WaiverFile.Parse(waived) : [];
        return new(await EvidenceFolder.ReadAsync(tree, cancellation), waivers, policy);
    }
}
