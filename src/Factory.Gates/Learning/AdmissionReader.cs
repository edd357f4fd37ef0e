using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Rules;
using Factory.Gates.Learning.Sources;
using Factory.Git;
using Factory.Git.Changes;
using Factory.Model.Faults;

namespace Factory.Gates.Learning;

/// <summary>Reads everything that the admission of lessons is decided on, what they share once; writes nothing.</summary>
internal sealed class AdmissionReader(Repository repository, ChangeSet change)
{
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private IReadOnlyList<TestedRule>? known;

    /// <exception cref="InvalidInputException">The candidate's rule or one of the repository's is malformed.</exception>
    public async Task<Admission> ReadAsync(LessonCandidate candidate, CancellationToken cancellation)
    {
        var draft = await DraftAsync(candidate, cancellation);
        known ??= await RuleFolder.ReadAsync(repository.WorkingTree, cancellation);
        return new(candidate.Lesson, candidate.Path, draft, known)
        {
            Present = await PresentAsync(draft, candidate.Path, cancellation),
            Branch = await repository.BranchAsync(cancellation),
            Unfinished = [.. change.Files.Select(file => file.Path).Where(changed => changed != candidate.Path)],
            Tree = await TreeAsync(draft, candidate.Path, cancellation),
        };
    }

    private async Task<RuleDraft> DraftAsync(LessonCandidate candidate, CancellationToken cancellation)
    {
        if (candidate.Lesson.NoCheck is not { } said)
        {
            return RuleDraft.Of(candidate.Lesson, candidate.Path, cancellation);
        }

        var decisions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in await repository.WorkingTree.ListAsync(DecisionFolder.RelativePath, cancellation))
        {
            decisions[path] = await TextAsync(path, cancellation) ?? "";
        }

        return DecisionDraft.Of((candidate.Lesson, said, candidate.Path), decisions, decisions.Keys.Select(NumberedFolder.NumberOf).Append(0).Max());
    }

    private async Task<IReadOnlyDictionary<string, string>> PresentAsync(RuleDraft draft, string lessonPath, CancellationToken cancellation)
    {
        var present = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in draft.Files.Keys)
        {
            if (await repository.WorkingTree.ReadAsync(path, cancellation) is { } text)
            {
                present[path] = path == lessonPath ? draft.Files[path] : text;
            }
        }

        return present;
    }

    private async Task<IReadOnlyList<(string, string)>> TreeAsync(RuleDraft draft, string lessonPath, CancellationToken cancellation)
    {
        var files = new List<(string, string)>();
        if (draft.Rule?.Rule is not { } rule)
        {
            return files;
        }

        var excluded = await ExcludedAsync(cancellation);
        foreach (var path in await repository.WorkingTree.ListAsync("", cancellation))
        {
            if (path != lessonPath && RuleFolder.Judges(path) && !excluded.Matches(path) && rule.Covers(path) && await TextAsync(path, cancellation) is { } text)
            {
                files.Add((path, text));
            }
        }

        return files;
    }

    /// <summary>What the policy keeps from all rules, such as examples of mistakes.</summary>
    private async Task<GlobSet> ExcludedAsync(CancellationToken cancellation) => GlobSet.Of(
        await repository.WorkingTree.ReadAsync(PolicyFile.RelativePath, cancellation) is { } policy ? PolicyFile.Parse(policy).RulesExclude : []);

    private async Task<string?> TextAsync(string path, CancellationToken cancellation)
    {
        if (texts.TryGetValue(path, out var read))
        {
            return read;
        }

        try
        {
            return texts[path] = await repository.WorkingTree.ReadAsync(path, cancellation);
        }
        catch (InvalidInputException)
        {
            // What is too large to be read is no text that a person wrote the mistake into.
            return texts[path] = null;
        }
    }
}
