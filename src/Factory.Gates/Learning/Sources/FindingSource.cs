using Factory.Gates.Learning.Sources.Findings;
using Factory.Gates.Learning.Sources.Fixes;
using Factory.Gates.Learning.Sources.Reviews;
using Factory.Git;
using Factory.Git.History;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Learning.Sources;

/// <summary>Lessons from a finding that a gate reported: the commit that mended it is the fix. Where nobody did, a lesson is begun for a person to finish.</summary>
/// <param name="fingerprint">The finding's fingerprint, or the beginning of it.</param>
/// <param name="folders">Where reports lie, and where a lesson is begun; never in the tree.</param>
/// <param name="names">What the user says about the lesson.</param>
public sealed class FindingSource(string fingerprint, (string Reports, string Drafts) folders, LessonNames names) : ILessonSource
{
    private const int MostCommits = 5_000;

    /// <summary>The candidates that its fix suggests.</summary>
    /// <exception cref="InvalidInputException">No report has it, or it is not about code.</exception>
    /// <exception cref="BlockedException">Nobody mended it: a lesson is begun.</exception>
    public async Task<IReadOnlyList<LessonCandidate>> CandidatesAsync(Repository repository, CancellationToken cancellation)
    {
        names.Require();
        var finding = ReportedFindings.Find(folders.Reports, fingerprint);
        if (finding.Line < 1 || !FixFiles.IsCode(finding.Path))
        {
            throw new InvalidInputException("--finding", $"'{finding.Fingerprint}' is about no line of C# outside of tests and generated code", "Write the lesson yourself, with --lesson");
        }

        var history = await repository.HistoryAsync("HEAD", MostCommits, cancellation);
        var text = await repository.WorkingTree.ReadAsync(finding.Path, cancellation) ?? "";
        var line = new CommentedLines([finding.Text], 1, 1, default);
        if (line.SaySomething && line.CountIn(text) == 0 && await new LineHistory(repository).RemovalsAsync(history.Reverse(), finding.Path, line, cancellation) is [.., var fix])
        {
            var mended = await FixSource.MendedAsync(repository, [fix], cancellation);
            return await new MendedLessons(repository, names, await TakenNames.ReadAsync(repository, cancellation))
                .OfAsync(mended with { Incident = $"finding {finding.Fingerprint}, mended by commit {fix.Id}" }, cancellation);
        }

        throw Begun(finding, text, history);
    }

    private BlockedException Begun(ReportedFinding finding, string text, IReadOnlyList<HistoryCommit> history)
    {
        var file = Path.Combine(folders.Drafts, $"{FindingDraft.Id(finding, names)}.md");
        if (File.Exists(file))
        {
            return new($"No commit mended {finding.Fingerprint} yet, and its lesson was begun before: {file} is left as it is. Fill its gaps, then run Learn with --lesson {file}");
        }

        var date = DateOnly.FromDateTime(history.Select(commit => commit.CommitTime).FirstOrDefault().UtcDateTime);
        if (!File.Exists(file))
        {
            // What somebody filled in since the last time stays.
            AtomicFile.Write(file, FindingDraft.Of(finding, EnclosingLines.Of(text, finding.Line), date, names));
        }

        return new($"No commit mended {finding.Fingerprint} yet, so its lesson is only begun. Fill the gaps in {file}, then run Learn with --lesson {file}");
    }
}
