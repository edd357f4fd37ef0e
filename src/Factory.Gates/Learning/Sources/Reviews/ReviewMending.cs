using Factory.Gates.Learning.Sources.Fixes;
using Factory.Git;
using Factory.Git.History;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Sources.Reviews;

/// <summary>Finds how what a comment is about was mended: by what it suggests, else by the commit that changed the lines.</summary>
internal sealed class ReviewMending(Repository repository, IReadOnlyList<HistoryCommit> history)
{
    private const int LongestFile = 500_000;

    /// <summary>The mended mistake, or why nothing is learned from the comment.</summary>
    public async Task<(Mended? Mended, string Why)> OfAsync(ReviewComment comment, CancellationToken cancellation)
    {
        var suggested = Suggestion.In(comment.Body);
        if (comment.Path.Length == 0 || comment.Places.Count == 0)
        {
            return (null, comment.IsReply ? "" : "it is on no line of the code that was proposed");
        }

        if (!FixFiles.IsCode(comment.Path))
        {
            return (null, $"'{QuotedText.Line(comment.Path, 100)}' is no C# outside of tests and generated code");
        }

        if (await LinesAsync(comment, cancellation) is not { } lines)
        {
            return (null, "this clone does not have the lines that it is on");
        }

        return suggested is not null
            ? (Suggested(comment, lines, suggested, await IncidentAsync(comment, lines, cancellation)), "")
            : comment.IsReply ? (null, "") : await ChangedAsync(comment, lines, cancellation);
    }

    private async Task<CommentedLines?> LinesAsync(ReviewComment comment, CancellationToken cancellation)
    {
        foreach (var place in comment.Places)
        {
            var name = place.Commit.Length > 0 ? place.Commit : history.FirstOrDefault(commit => commit.CommitTime <= comment.Time)?.Id ?? "";
            if (name.Length == 0 || await repository.CommitIdAsync(name, cancellation) is not { } id || await TextAsync(id, comment.Path, cancellation) is not { } text)
            {
                continue;
            }

            var lines = text.ReplaceLineEndings("\n").Split('\n');
            var newest = await repository.HistoryAsync(id, 1, cancellation) is [var head, ..] ? head : null;
            if (place.Last <= lines.Length)
            {
                return new(lines, place.First, place.Last, newest?.CommitTime ?? default) { Commit = newest?.Id == id ? newest : null };
            }
        }

        return null;
    }

    private async Task<string?> TextAsync(string commit, string path, CancellationToken cancellation)
    {
        try
        {
            return await repository.Tree(commit, path).ReadAsync(path, cancellation) is { Length: <= LongestFile } text ? text : null;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    /// <summary>The comment, with the commit that made the mistake or the one that mended it, where the history has either.</summary>
    private async Task<string> IncidentAsync(ReviewComment comment, CommentedLines lines, CancellationToken cancellation)
    {
        var told = $"{comment.Name} on {QuotedText.Line(comment.Path, 200)}";
        if (lines.Commit is { } made && lines.SaySomething && await new LineHistory(repository).IsWrittenByAsync(made, comment.Path, lines, cancellation))
        {
            return $"commit {made.Id}, {told}";
        }

        return lines.SaySomething && await RemovalAsync(comment, lines, cancellation) is { } mended ? $"commit {mended.Id}, {told}" : told;
    }

    private async Task<HistoryCommit?> RemovalAsync(ReviewComment comment, CommentedLines lines, CancellationToken cancellation) =>
        await new LineHistory(repository).RemovalsAsync(history.Reverse().Where(commit => commit.CommitTime >= lines.Time), comment.Path, lines, cancellation) is [var commit, ..] ? commit : null;

    private static Mended Suggested(ReviewComment comment, CommentedLines lines, IReadOnlyList<string> suggested, string incident)
    {
        var words = Suggestion.Words(comment.Body);
        return new(
            comment.Name,
            incident,
            DateOnly.FromDateTime((comment.Time ?? lines.Time).UtcDateTime),
            [new(comment.Path, lines.Before, lines.With(suggested))])
        {
            Title = words.Split('\n')[0],
            Speaker = "The comment",
            Said = words,
        };
    }

    private async Task<(Mended? Mended, string Why)> ChangedAsync(ReviewComment comment, CommentedLines lines, CancellationToken cancellation)
    {
        if (!lines.SaySomething)
        {
            return (null, "its lines say too little to be found again");
        }

        if (await RemovalAsync(comment, lines, cancellation) is { } commit)
        {
            var fix = await FixSource.MendedAsync(repository, [commit], cancellation);
            return (fix with { Title = Suggestion.Words(comment.Body).Split('\n')[0], Speaker = "The comment of the review", Said = comment.Body }, "");
        }

        return (null, "it suggests nothing, and no later commit changed its lines");
    }
}
