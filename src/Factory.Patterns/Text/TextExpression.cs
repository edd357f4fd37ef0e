using System.Text.RegularExpressions;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>
/// A regular expression in PCRE's syntax, ready to be matched. It runs on the engine that backtracks, under a bound. An expression
/// that could take exponential time there and needs no backtracking runs on the engine whose time is linear in the text. That engine
/// is not chosen for all: it loses matches of expressions that start with something optional, such as <c>[0-9]*\.?[0-9]+</c>
/// (dotnet/runtime pull request 130176).
/// </summary>
/// <remarks>
/// <c>\d</c>, <c>\w</c> and <c>\s</c> mean ASCII, as in PCRE. Differences that are left: <c>\b</c> also sees the letters of other
/// scripts; <c>.</c> and negated classes take one UTF-16 unit, so a character beyond the basic plane counts twice; in lines mode
/// <c>^</c> also stands behind the line end that ends the text; letters whose case does not matter are paired as .NET pairs them.
/// </remarks>
internal sealed class TextExpression
{
    private const int Longest = 10_000;

    /// <summary>How long an expression may take on one file where it backtracks.</summary>
    public static readonly TimeSpan BacktrackingLimit = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LinearLimit = TimeSpan.FromSeconds(10);

    private readonly IReadOnlyList<RegexToken> captures;

    private TextExpression(Regex regex, IReadOnlyList<RegexToken> captures, string literal)
    {
        Regex = regex;
        this.captures = captures;
        Literal = literal;
    }

    public Regex Regex { get; }

    /// <summary>Whether it runs on the engine that backtracks.</summary>
    public bool Backtracks => !Regex.Options.HasFlag(RegexOptions.NonBacktracking);

    /// <summary>How long it may take on one text.</summary>
    public TimeSpan Limit => Regex.MatchTimeout;

    /// <summary>The longest text that is part of every match; see <see cref="RequiredLiteral"/>.</summary>
    public string Literal { get; }

    /// <summary>An expression that is searched for in a file: <c>^</c> and <c>$</c> stand at every line.</summary>
    /// <exception cref="UnusablePatternException">It can't be used.</exception>
    public static TextExpression InLines(string written) => Compile(written, "", RegexOptions.Multiline);

    /// <summary>An expression that a whole text must start with: <c>^</c> and <c>$</c> stand at its ends.</summary>
    /// <exception cref="UnusablePatternException">It can't be used.</exception>
    public static TextExpression AtStart(string written) => Compile(written, @"\A", RegexOptions.None);

    /// <summary>What the groups matched: each by its number, as <c>$1</c>, and by its name if it has one.</summary>
    /// <param name="match">A match of the expression.</param>
    /// <param name="offset">Where in the file the matched text starts.</param>
    public Bindings Captured(Match match, int offset)
    {
        var bindings = Bindings.Empty;
        foreach (var capture in captures)
        {
            var group = match.Groups[capture.Number];
            if (group.Success)
            {
                var bound = new Bound(new(group.Index + offset, group.Index + offset + group.Length), group.Value);
                bindings = bindings.With($"${capture.Number}", bound) ?? bindings;
                bindings = capture.Name.Length > 0 ? bindings.With($"${capture.Name}", bound) ?? bindings : bindings;
            }
        }

        return bindings;
    }

    private static TextExpression Compile(string written, string before, RegexOptions options)
    {
        if (written.Length is 0 or > Longest)
        {
            throw new UnusablePatternException("this is no regular expression", $"Give one text of 1 to {Longest} characters");
        }

        var tokens = RegexLexer.Read(written);
        var translation = RegexTranslation.Of(tokens);
        var tree = RegexTree.Of(tokens);
        var text = before.Length == 0 ? translation.Text : $"{before}(?:{translation.Text})";
        var common = options | RegexOptions.CultureInvariant;
        try
        {
            var regex = new Regex(text, common, BacktrackingLimit);
            var linear = !translation.Backtracks && RegexAmbiguity.Of(tree) ? WithoutBacktracking(text, common) : null;
            return new(linear ?? regex, translation.Captures, RequiredLiteral.Of(tree));
        }
        catch (ArgumentException refused)
        {
            throw new UnusablePatternException($"this is no regular expression that can be used: {refused.Message.TrimEnd('.')}", "Correct or simplify it");
        }
    }

    /// <summary>
    /// Null where the expression is too large for the engine, which .NET can say only with an exception. The alternative that no
    /// text satisfies keeps the engine from melting the start of the expression into its search for a start, where it goes wrong.
    /// </summary>
    private static Regex? WithoutBacktracking(string text, RegexOptions options)
    {
        try
        {
            return new($@"(?:{text}|\A\z\b)", options | RegexOptions.NonBacktracking, LinearLimit);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
