using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Git.Changes;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Learning;

/// <summary>Reads everything that the admission of a rule is decided on; writes nothing.</summary>
internal sealed class AdmissionReader(Repository repository)
{
    /// <exception cref="InvalidInputException">The lesson or one of the repository's rules is malformed.</exception>
    public async Task<Admission> ReadAsync(string lessonFile, ChangeSet change, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(Path.Combine(repository.Root, lessonFile));
        var path = NameOf(full, lessonFile);
        var lesson = LessonFile.Parse(BoundedText.Read(full, LessonFile.Longest), path);
        var draft = RuleDraft.Of(lesson, path, cancellation);
        return new(lesson, path, draft, await RuleFolder.ReadAsync(repository.WorkingTree, cancellation))
        {
            Present = await PresentAsync(draft, path, cancellation),
            Branch = await repository.BranchAsync(cancellation),
            Unfinished = [.. change.Files.Select(file => file.Path).Where(changed => changed != path)],
            Tree = await TreeAsync(draft, path, cancellation),
        };
    }

    private string NameOf(string full, string given)
    {
        var relative = Path.GetRelativePath(repository.Root, full).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? given.Replace('\\', '/') : relative;
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
        var rule = draft.Rule.Rule;
        var excluded = await ExcludedAsync(cancellation);
        var files = new List<(string, string)>();
        foreach (var path in await repository.WorkingTree.ListAsync("", cancellation))
        {
            if (path != lessonPath && RuleFolder.Judges(path) && !excluded.Matches(path) && rule.Paths.Covers(path) && await TextAsync(repository.WorkingTree, path, cancellation) is { } text)
            {
                files.Add((path, text));
            }
        }

        return files;
    }

    /// <summary>What the policy keeps from all rules, such as examples of mistakes.</summary>
    private async Task<GlobSet> ExcludedAsync(CancellationToken cancellation) => GlobSet.Of(
        await repository.WorkingTree.ReadAsync(PolicyFile.RelativePath, cancellation) is { } policy ? PolicyFile.Parse(policy).RulesExclude : []);

    private static async Task<string?> TextAsync(IFileTree tree, string path, CancellationToken cancellation)
    {
        try
        {
            return await tree.ReadAsync(path, cancellation);
        }
        catch (InvalidInputException)
        {
            // What is too large to be read is no text that a person wrote the mistake into.
            return null;
        }
    }
}
