using Factory.Git.Changes;
using Factory.Git.Commands;
using Factory.Git.Commits;
using Factory.Git.Files;
using Factory.Git.History;
using Factory.Git.Hooks;
using Factory.Git.Merges;
using Factory.Git.Scratch;
using Factory.Model.Faults;
using Factory.Platform.Processes;

namespace Factory.Git;

/// <summary>A git repository as data. Whatever is asked of it, the user's tree, index and references stay as they are,
/// except for <see cref="CommitFilesAsync"/>, <see cref="CommitToBranchAsync"/>, <see cref="RecoverAsync"/> and <see cref="CreateTagAsync"/>.</summary>
public sealed class Repository
{
    private readonly GitCommand git;
    private readonly string gitDirectory;
    private readonly Revisions revisions;
    private readonly WorktreeRegistrations registrations;
    private readonly ScratchSlots slots;
    private readonly ShallowEdges edges;
    private readonly WorkingTreeSnapshot snapshot;

    private Repository(GitCommand git, string gitDirectory, string commonDirectory)
    {
        this.git = git;
        this.gitDirectory = gitDirectory;
        revisions = new(git);
        registrations = new(commonDirectory);
        slots = new(git.Folder, registrations);
        edges = new(commonDirectory);
        snapshot = new(git, gitDirectory, slots);
        WorkingTree = new WorkingTree(git);
    }

    /// <summary>The folder that holds everything, in full.</summary>
    public string Root => git.Folder;

    /// <summary>The files as they lie on the disk.</summary>
    public IFileTree WorkingTree { get; }

    /// <summary>Opens the repository that a folder lies in.</summary>
    /// <exception cref="InvalidInputException">It lies in none, or git is missing or too old.</exception>
    public static async Task<Repository> OpenAsync(string folder, ProcessRunner run, CancellationToken cancellation)
    {
        var here = new GitCommand(run, folder);
        var version = here.OutputAsync(new("version"), cancellation);
        var asked = here.TryAsync(new("rev-parse", "--path-format=absolute", "--show-toplevel", "--absolute-git-dir", "--git-common-dir"), cancellation);
        GitInstallation.Require(await version);
        var found = await asked;
        if (found.ExitCode != 0)
        {
            throw new InvalidInputException(
                folder,
                $"this is not the working tree of a git repository ({found.Errors.Trim().ReplaceLineEndings(" ")})",
                "Go into one, or make one with `git init`");
        }

        if (found.Output.TrimEnd('\n', '\r').Split('\n') is not [var top, var gitDirectory, var common])
        {
            throw new InvalidInputException(folder, "the path of the repository has a line break", "Move it to a folder without one");
        }

        var root = Path.GetFullPath(top.TrimEnd('\r'));
        return new(new(run, root, gitDirectory.TrimEnd('\r')), gitDirectory.TrimEnd('\r'), common.TrimEnd('\r'));
    }

    /// <summary>The files of a commit. Reading it fails with <see cref="InvalidInputException"/> where there is no such commit.</summary>
    public IFileTree Tree(string commit) => new CommitTree(git, revisions, commit);

    /// <summary>Only the files of a commit that lie below a folder, for where many commits are read: the tree has no others.</summary>
    public IFileTree Tree(string commit, string folder) => new CommitTree(git, revisions, commit, folder);

    /// <summary>The files of a commit with the ids of their contents, in ordinal order.</summary>
    /// <exception cref="InvalidInputException">There is no such commit.</exception>
    public Task<IReadOnlyList<FileId>> FilesAsync(string commit, CancellationToken cancellation) =>
        new CommitTree(git, revisions, commit).IdsAsync(cancellation);

    /// <summary>Where the change starts.</summary>
    /// <exception cref="InvalidInputException">The base that is named does not exist, or the clone is too shallow to tell.</exception>
    public Task<ChangeBase> FindBaseAsync(BaseRequest request, CancellationToken cancellation) =>
        new BaseFinder(revisions).FindAsync(request, cancellation);

    /// <summary>What lies between the base and the working tree.</summary>
    public Task<ChangeSet> ChangeSinceAsync(ChangeBase start, CancellationToken cancellation) =>
        new ChangeReader(git, revisions, snapshot).ReadAsync(start, cancellation);

    /// <summary>The files that differ between two commits or trees, by path in ordinal order.</summary>
    /// <exception cref="InvalidInputException">One of them does not exist.</exception>
    public Task<IReadOnlyList<FileChange>> FilesBetweenAsync(string from, string to, CancellationToken cancellation) =>
        new ChangeReader(git, revisions, snapshot).FilesAsync(from, to, cancellation);

    /// <summary>The id of the working tree as it stands, untracked files included, ignored ones not.</summary>
    public Task<string> TreeIdAsync(CancellationToken cancellation) => snapshot.TreeIdAsync(cancellation);

    /// <summary>Names the state of the repository: files, HEAD and all references. Equal for equal states.</summary>
    public Task<string> StateAsync(CancellationToken cancellation) => new RepositoryState(git, gitDirectory, snapshot).ReadAsync(cancellation);

    /// <summary>The id of the tree of HEAD; the empty tree's where there is no commit yet.</summary>
    public async Task<string> HeadTreeIdAsync(CancellationToken cancellation) =>
        await revisions.HeadAsync(cancellation) is { } head
            ? await git.WordAsync(new("rev-parse", "--verify", $"{head}^{{tree}}"), cancellation)
            : await revisions.EmptyTreeAsync(cancellation);

    /// <summary>The id of the commit that a name stands for; null where it names none.</summary>
    public Task<string?> CommitIdAsync(string name, CancellationToken cancellation) => revisions.CommitAsync(name, cancellation);

    /// <summary>The id of the tree of a commit; null where there is no such commit.</summary>
    public Task<string?> TreeIdAsync(string commit, CancellationToken cancellation) => revisions.TreeAsync(commit, cancellation);

    /// <summary>How many commits touched each path in the days up to a commit, without merges.</summary>
    /// <exception cref="InvalidInputException">There is no such commit.</exception>
    public Task<IReadOnlyDictionary<string, int>> ChurnAsync(string commit, int days, CancellationToken cancellation) =>
        new Churn(git).CountAsync(commit, days, cancellation);

    /// <summary>The newest commits up to one that touched a folder, newest first; none where there is no such commit.</summary>
    public Task<IReadOnlyList<string>> CommitsTouchingAsync(string commit, string folder, int most, CancellationToken cancellation) =>
        new FolderHistory(git).CommitsAsync(commit, folder, most, cancellation);

    /// <summary>
    /// The newest commits up to a tip with the files that each changed, newest first, without merges. A shallow clone has only some of
    /// them (<see cref="IsShallowAsync"/>), and its last ones (<see cref="HistoryCommit.IsEdge"/>) name no files.
    /// </summary>
    /// <exception cref="InvalidInputException">There is no such commit.</exception>
    public Task<IReadOnlyList<HistoryCommit>> HistoryAsync(string tip, int most, CancellationToken cancellation) =>
        new HistoryReader(git, revisions, edges).ReadAsync(tip, most, cancellation);

    /// <summary>The same of what a tip has and another commit has not.</summary>
    /// <exception cref="InvalidInputException">There is no such commit.</exception>
    public Task<IReadOnlyList<HistoryCommit>> HistoryAsync(string tip, string without, int most, CancellationToken cancellation) =>
        new HistoryReader(git, revisions, edges).ReadAsync((tip, without), most, cancellation);

    /// <summary>The newest merges up to a tip, newest first.</summary>
    /// <exception cref="InvalidInputException">There is no such commit.</exception>
    public Task<IReadOnlyList<HistoryMerge>> MergesAsync(string tip, int most, CancellationToken cancellation) =>
        new HistoryReader(git, revisions, edges).MergesAsync(tip, most, cancellation);

    /// <summary>Which lines each of some commits took out of which contents, by commit; one whose contents are not here is left out.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<TakenLines>>> TakenLinesAsync(IReadOnlyCollection<string> commits, CancellationToken cancellation) =>
        new LineReader(git).TakenAsync(commits, cancellation);

    /// <summary>Which commits wrote lines of a file, in the order of the lines; none where git cannot tell.</summary>
    public Task<IReadOnlyList<LineOrigin>> OriginsAsync(FileLines lines, CancellationToken cancellation) => new LineReader(git).OriginsAsync(lines, cancellation);

    /// <summary>The full names of all branches, those of remotes, and tags, in ordinal order.</summary>
    public Task<IReadOnlyList<string>> ReferencesAsync(CancellationToken cancellation) =>
        revisions.NamesAsync(0, ["refs/heads", "refs/remotes", "refs/tags"], cancellation);

    /// <summary>Contents by their ids, in that order, each once, as they are read. Nothing is fetched: what is not here is left out, as is what is too large to read.</summary>
    public IAsyncEnumerable<Blob> BlobsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) => new BlobReader(git).ReadAsync(ids, cancellation);

    /// <summary>The plans that commits up to this one name with a trailer <c>Plan: 12</c>, by id; those that touch nothing but plans don't count. A shallow clone sees only some of the commits.</summary>
    /// <exception cref="InvalidInputException">There is no such commit.</exception>
    public Task<IReadOnlyList<PlanCommits>> PlanCommitsAsync(string commit, CancellationToken cancellation) =>
        new PlanHistory(git).ReadAsync(commit, cancellation);

    /// <summary>Which of some words stand in which files of a commit, by path.</summary>
    /// <exception cref="InvalidInputException">There is no such commit.</exception>
    public Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> FindWordsAsync(
        string commit, IReadOnlyCollection<string> words, CancellationToken cancellation) => new WordSearch(git).FindAsync(commit, words, cancellation);

    /// <summary>Whether the clone lacks a part of the history.</summary>
    public Task<bool> IsShallowAsync(CancellationToken cancellation) => revisions.IsShallowAsync(cancellation);

    /// <summary>What merging two commits would give.</summary>
    /// <exception cref="InvalidInputException">One of them does not exist, or the clone is too shallow.</exception>
    public Task<MergeOutcome> MergeAsync(string ours, string theirs, CancellationToken cancellation) =>
        new Merger(git, revisions).MergeAsync(ours, theirs, cancellation);

    /// <summary>The id of a tree that is one commit's or tree's, but has these paths as another has them, or has them not.</summary>
    /// <exception cref="InvalidInputException">One of them does not exist.</exception>
    public Task<string> OverlayAsync(string under, string over, IReadOnlyCollection<string> paths, CancellationToken cancellation) =>
        new TreeOverlay(git, revisions, slots).LayAsync((under, over), paths, cancellation);

    /// <summary>Checks out a commit or tree outside the root; removes first what killed runs left.</summary>
    /// <exception cref="InvalidInputException">There is no such commit or tree.</exception>
    public Task<ScratchWorktree> CheckOutAsync(string treeish, CancellationToken cancellation) =>
        new Worktrees(git, revisions, slots, registrations).CheckOutAsync(treeish, cancellation);

    /// <summary>Clones HEAD into a place outside the root, with nothing of the user's: no ignored or untracked file, no shared object.</summary>
    /// <exception cref="InvalidInputException">There is no commit yet, or git can't read the repository.</exception>
    public Task<ScratchClone> CloneAsync(CancellationToken cancellation) => new Clones(git, slots).CloneAsync(cancellation);

    /// <summary>What lies at the root's folders and is in no commit, ignored or not: paths, those of folders with a slash at the end.</summary>
    public async Task<IReadOnlyList<string>> LocalFilesAsync(CancellationToken cancellation) =>
    [
        .. (await git.OutputAsync(new("ls-files", "--others", "--directory", "--no-empty-directory", "-z"), cancellation))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The file that git would run as a hook here, executable or not; null where there is none. Nothing is run.</summary>
    public Task<string?> HookAsync(string hook, CancellationToken cancellation) => new HookFile(git).FindAsync(hook, cancellation);

    /// <summary>The names of all tags, in ordinal order.</summary>
    public Task<IReadOnlyList<string>> TagsAsync(CancellationToken cancellation) => revisions.NamesAsync(2, ["refs/tags"], cancellation);

    /// <summary>Puts an annotated tag on HEAD.</summary>
    /// <exception cref="InvalidInputException">The name is no tag's name or is taken, or git does not know who commits.</exception>
    public Task CreateTagAsync(string name, string message, CancellationToken cancellation) =>
        new Tagger(git, revisions).CreateAsync(name, message, cancellation);

    /// <summary>The commit of the remote's default branch, as it was fetched last; null where no remote says which that is.</summary>
    public Task<string?> RemoteDefaultAsync(CancellationToken cancellation) => revisions.ReferenceAsync("refs/remotes/origin/HEAD", cancellation);

    /// <summary>The branch that is checked out; null when HEAD is detached.</summary>
    public Task<string?> BranchAsync(CancellationToken cancellation) => revisions.BranchAsync(cancellation);

    /// <summary>The name of who works here, as git has it.</summary>
    /// <exception cref="InvalidInputException">Git does not know who commits.</exception>
    public Task<string> UserAsync(CancellationToken cancellation) => Identity.NameAsync(git, cancellation);

    /// <summary>Whether nothing is staged, changed or untracked.</summary>
    public async Task<bool> IsCleanAsync(CancellationToken cancellation) =>
        (await git.OutputAsync(new("status", "--porcelain", "-z", "--untracked-files=normal", "--ignore-submodules=dirty"), cancellation)).Length == 0;

    /// <summary>Commits exactly these files on top of HEAD, writes them, and returns the new commit.</summary>
    /// <exception cref="InvalidInputException">
    /// HEAD is detached or has no commit, a path leaves the root or has changes of its own, or git does not know who commits.
    /// </exception>
    public Task<string> CommitFilesAsync(FileCommit commit, CancellationToken cancellation) =>
        Committer.CommitAsync(commit, cancellation);

    /// <summary>Commits exactly these files on top of HEAD to a branch of their own; working tree and index stay as they are. A branch that has them already stays too.</summary>
    /// <returns>The commit, and whether it is new.</returns>
    /// <exception cref="InvalidInputException">
    /// The branch holds something else or can't be called so, HEAD has no commit, a path leaves the root, or git does not know who commits.
    /// </exception>
    public Task<(string Commit, bool IsNew)> CommitToBranchAsync(FileCommit commit, string branch, CancellationToken cancellation) =>
        new BranchCommitter(git, revisions, Maker).CommitAsync(commit, branch, cancellation);

    /// <summary>Takes back what <see cref="CommitFilesAsync"/> had half done when it was killed; what it had done whole stays. True where a killed run had left something.</summary>
    /// <exception cref="InvalidInputException">Another run is committing, or what the killed one left can't be read.</exception>
    public Task<bool> RecoverAsync(CancellationToken cancellation) => Committer.RecoverAsync(cancellation);

    private CommitMaker Maker => new(git, revisions, slots);

    private FileCommitter Committer => new(git, gitDirectory, revisions, Maker);
}
