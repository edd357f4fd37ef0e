using System.Text.Json;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Sources.Reviews;

/// <summary>Reads exported review comments: the lists that GitHub's and Azure DevOps' REST interfaces give of a pull request's.</summary>
internal static class ReviewFile
{
    private const int Deepest = 32;
    private const int MostComments = 2_000;
    private const int LastLine = 1_000_000;

    /// <summary>The comments, in the order of the file.</summary>
    /// <exception cref="InvalidInputException">It is neither format, or names every comment with a path or line that no file has.</exception>
    public static IReadOnlyList<ReviewComment> Parse(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), new() { MaxDepth = Deepest });
            if (document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.GetArrayLength() == 0)
            {
                throw new InvalidInputException(path, "there is no comment to learn from", "Export the comments of a pull request that has some");
            }

            var items = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : document.RootElement.Items("value");
            if (items.Count is 0 or > MostComments || !items.All(IsComment))
            {
                throw new InvalidInputException(
                    path,
                    items.Count > MostComments ? $"it has more than {MostComments} comments" : "it is no list of review comments",
                    "Export the comments of one pull request: GitHub's /pulls/N/comments, or Azure DevOps' /pullRequests/N/threads");
            }

            IReadOnlyList<ReviewComment> comments = [.. items.SelectMany((item, index) => item.Part("comments") is null ? [OfGitHub(item, index)] : OfAzure(item, index))];
            Require(comments, path);
            return comments;
        }
        catch (JsonException fault)
        {
            throw new InvalidInputException($"{path}:{fault.LineNumber + 1}", $"it can't be read as JSON of at most {Deepest} levels", "Export the comments again");
        }
    }

    private static bool IsComment(JsonElement item) =>
        item.Part("body") is { ValueKind: JsonValueKind.String } || item.Part("comments") is { ValueKind: JsonValueKind.Array };

    private static ReviewComment OfGitHub(JsonElement item, int index)
    {
        var isOfOldSide = item.Text("side") == "LEFT";
        return new(Name(item, index), item.Text("path"), item.Text("body"))
        {
            Places = isOfOldSide ? [] : [.. Place(item, "original_"), .. Place(item, "")],
            Time = item.Time("created_at"),
            IsReply = item.Part("in_reply_to_id") is not null,
        };
    }

    private static IEnumerable<ReviewPlace> Place(JsonElement item, string prefix)
    {
        var last = item.Number($"{prefix}line");
        var first = item.Number(prefix.Length == 0 ? "start_line" : "original_start_line");
        return last == 0 || item.Text($"{prefix}commit_id").Length == 0 ? [] : [new(item.Text($"{prefix}commit_id"), first == 0 ? last : first, last)];
    }

    private static IEnumerable<ReviewComment> OfAzure(JsonElement thread, int index)
    {
        var context = thread.Part("threadContext") ?? default;
        var first = (context.Part("rightFileStart") ?? default).Number("line");
        var last = (context.Part("rightFileEnd") ?? default).Number("line");
        return thread.Items("comments")
            .Where(comment => comment.Text("content").Length > 0 && comment.Text("commentType") is not "system" && comment.Part("isDeleted") is not { ValueKind: JsonValueKind.True })
            .Select((comment, at) => new ReviewComment(Name(thread, index), context.Text("filePath").TrimStart('/'), comment.Text("content"))
            {
                Places = first == 0 ? [] : [new("", first, last == 0 ? first : last)],
                Time = comment.Time("publishedDate") ?? thread.Time("publishedDate"),
                IsReply = at > 0,
            });
    }

    private static string Name(JsonElement item, int index) =>
        $"{ReviewComment.NameStart}{(item.Part("id") is { ValueKind: JsonValueKind.Number } id && id.TryGetInt64(out var number) ? number : index + 1)}";

    private static void Require(IReadOnlyList<ReviewComment> comments, string path)
    {
        var problems = new Problems();
        foreach (var comment in comments)
        {
            if (comment.Path.Split('/').Any(part => part is ".." or ".") || comment.Path.StartsWith('/') || comment.Path.Any(letter => char.IsControl(letter) || letter is '\\' or ':'))
            {
                problems.Add(path, $"{comment.Name} is on '{QuotedText.Line(comment.Path, 100)}', which is no path of a repository", "Export the comments again");
            }

            if (comment.Places.Any(place => place.First < 1 || place.Last < place.First || place.Last > LastLine))
            {
                problems.Add(path, $"{comment.Name} is on lines that no file has", "Export the comments again");
            }
        }

        problems.ThrowIfAny();
    }
}
