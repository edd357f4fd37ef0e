using Factory.Model.Faults;

namespace Factory.Gates.Learning.Sources.Reviews;

/// <summary>Tells of every comment that is not learned now why.</summary>
/// <param name="note">Is told.</param>
internal sealed class ReviewNotes(Action<string> note)
{
    private readonly Problems refused = new();
    private string first = "";

    /// <summary>One that the search does not come to.</summary>
    public void Later(ReviewComment comment) => note($"{comment.Name}: it is left for another run");

    /// <summary>One that was looked at: the first that teaches something new is not told of.</summary>
    public void Of(ReviewComment comment, bool isNew, string why)
    {
        if (isNew && first.Length == 0)
        {
            first = comment.Name;
        }
        else if (isNew)
        {
            note($"{comment.Name}: it is tried where {first} teaches nothing; else run Learn again for it");
        }
        else
        {
            Refuse(comment, why);
        }
    }

    /// <exception cref="InvalidInputException">A comment teaches nothing.</exception>
    public void ThrowIfAny() => refused.ThrowIfAny();

    private void Refuse(ReviewComment comment, string why)
    {
        note($"{comment.Name}: {(why.Length > 0 ? why : comment.IsReply ? "it answers another comment" : "it was learned before")}");
        if (why.Length > 0)
        {
            refused.Add(comment.Name, why, "Write the lesson yourself, with --lesson, if it teaches one");
        }
    }
}
