using Factory.Gates.Learning.Lessons;
using Factory.Git;
using Factory.Platform.Files;

namespace Factory.Gates.Learning.Sources;

/// <summary>A lesson that somebody wrote.</summary>
/// <param name="file">Its file: a full path, or one relative to the root.</param>
public sealed class FileSource(string file) : ILessonSource
{
    /// <summary>The one lesson.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">There is no such file, or it is malformed.</exception>
    public Task<IReadOnlyList<LessonCandidate>> CandidatesAsync(Repository repository, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(Path.Combine(repository.Root, file));
        var path = NameOf(repository.Root, full);
        return Task.FromResult<IReadOnlyList<LessonCandidate>>([new(LessonFile.Parse(BoundedText.Read(full, LessonFile.Longest), path), path)]);
    }

    private string NameOf(string root, string full)
    {
        var relative = Path.GetRelativePath(root, full).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? file.Replace('\\', '/') : relative;
    }
}
