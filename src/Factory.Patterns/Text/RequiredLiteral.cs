using System.Text;

namespace Factory.Patterns.Text;

/// <summary>
/// Finds the longest text that every match of an expression contains, so that a file without it need not be searched. It is of
/// ASCII and holds no line end, so it can be looked for in the bytes of a file; empty where none is certain.
/// </summary>
internal sealed class RequiredLiteral
{
    private const int Longest = 200;

    private readonly StringBuilder run = new();
    private string best = "";

    public static string Of(RegexNode root)
    {
        var literal = new RequiredLiteral();
        literal.Visit(root);
        literal.EndRun();
        return literal.best;
    }

    private void Visit(RegexNode node)
    {
        switch (node)
        {
            case RegexSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Visit(item);
                }

                break;
            case RegexAtom { Token: { Kind: RegexTokenKind.Literal } token } when IsCertain(token):
                run.Append(token.Text);
                break;
            case RegexAtom { Token.Kind: RegexTokenKind.Anchor } or RegexGroup { Kind: RegexGroupKind.Assertion }:
                // It takes no place, so what stands around it stays together.
                break;
            case RegexGroup { Kind: RegexGroupKind.Consuming or RegexGroupKind.Atomic } group:
                Visit(group.Body);
                break;
            case RegexRepeat { Count.Least: > 0 } repeat:
                Repeat(repeat);
                break;
            default:
                EndRun();
                break;
        }
    }

    /// <summary>
    /// The first of the repetitions follows what stands before, and the last is followed by what stands behind. The last is looked
    /// at only where it is one character: looking at everything twice would double with every level.
    /// </summary>
    private void Repeat(RegexRepeat repeat)
    {
        Visit(repeat.Body);
        if (repeat.Count is not { Least: 1, Most: 1 })
        {
            EndRun();
            Visit(repeat.Body is RegexAtom ? repeat.Body : new RegexSequence([]));
        }
    }

    private static bool IsCertain(RegexToken token) =>
        token.Text is [> '\r' and < '\u007F' or '\t'] && !(token.IgnoreCase && char.IsAsciiLetter(token.Text[0]));

    private void EndRun()
    {
        if (run.Length > best.Length)
        {
            best = run.ToString(0, Math.Min(run.Length, Longest));
        }

        run.Clear();
    }
}
