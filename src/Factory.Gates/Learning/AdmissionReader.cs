using Factory.Gates.Envelope;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Proving;
using Factory.Gates.Learning.Rules;
using Factory.Gates.Learning.Sources;
using Factory.Git;
using Factory.Git.Changes;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Learning;

/// <summary>Reads everything that the admission of lessons is decided on, what they share once; writes nothing.</summary>
internal sealed class AdmissionReader(Repository repository, ChangeSet change, FactoryPolicy policy)
{
    private static readonly string[] Stages = ["block", "warn", "observe"];

    private readonly ProofReader proofs = new(repository, policy, new(repository.WorkingTree));
    private IReadOnlyList<TestedRule>? known;

    /// <summary>Whether the commit goes to a branch of its own.</summary>
    public bool OnBranch { get; init; }

    /// <summary>The day on which it is asked.</summary>
    public DateOnly Today { get; init; } = DateOnly.MaxValue;

    /// <summary>The lesson, what it asks for, and what is there already.</summary>
    /// <exception cref="InvalidInputException">The candidate's rule or one of the repository's is malformed.</exception>
    public async Task<Admission> ReadAsync(LessonCandidate candidate, CancellationToken cancellation)
    {
        known ??= await RuleFolder.ReadAsync(repository.WorkingTree, cancellation);
        var admissions = new List<Admission>();
        foreach (var draft in await DraftsAsync(candidate, cancellation))
        {
            admissions.Add(new(candidate.Lesson, candidate.Path, draft, known)
            {
                Present = await PresentAsync(draft, candidate.Path, cancellation),
                Branch = await repository.BranchAsync(cancellation),
                OnBranch = OnBranch,
                Today = Today,
                Unfinished = [.. change.Files.Select(file => file.Path).Where(changed => changed != candidate.Path)],
                IsLessonKept = change.Files.All(file => file.Path != candidate.Path),
            });
        }

        return admissions.FirstOrDefault(admission => admission.IsThere) ?? admissions[0];
    }

    /// <summary>The same with what code and history say. Where the lesson names no stage, they decide it.</summary>
    /// <exception cref="InvalidInputException">The rule takes too long on a file.</exception>
    public async Task<Admission> ProveAsync(Admission admission, CancellationToken cancellation)
    {
        var proof = await proofs.ReadAsync(admission, cancellation);
        var staged = admission.Lesson.Stage.Length > 0 ? admission.Draft : RuleDraft.Of(admission.Lesson with { Stage = proof.Stage }, admission.Path, cancellation);
        return admission with { Draft = staged, Proof = proof };
    }

    /// <summary>What the lesson may have become: where it names no stage, the one that was learned once had one all the same.</summary>
    private async Task<IReadOnlyList<RuleDraft>> DraftsAsync(LessonCandidate candidate, CancellationToken cancellation)
    {
        var lesson = candidate.Lesson;
        if (lesson.NoCheck is not { } said)
        {
            return [.. (lesson.Stage.Length > 0 ? [lesson.Stage] : Stages).Select(stage => RuleDraft.Of(lesson with { Stage = stage }, candidate.Path, cancellation))];
        }

        var decisions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in await repository.WorkingTree.ListAsync(DecisionFolder.RelativePath, cancellation))
        {
            decisions[path] = await repository.WorkingTree.ReadAsync(path, cancellation) ?? "";
        }

        return [DecisionDraft.Of((lesson, said, candidate.Path), decisions, decisions.Keys.Select(NumberedFolder.NumberOf).Append(0).Max())];
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
}
