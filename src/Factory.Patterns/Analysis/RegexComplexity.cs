using Factory.Patterns.Matching;
using Factory.Patterns.Text;

namespace Factory.Patterns.Analysis;

/// <summary>
/// <c>metavariable-analysis</c> with the analyzer <c>redos</c>: whether matching a regular expression may take time exponential in
/// the text, which whoever sends the text can use. See <see cref="RegexAmbiguity"/> for what is looked at.
/// </summary>
internal static class RegexComplexity
{
    /// <summary>Whether an expression is dangerous. One that can't be read is not known to be.</summary>
    /// <param name="expression">The expression itself, without the quotes of the code it stands in.</param>
    public static bool IsDangerous(string expression)
    {
        try
        {
            return RegexAmbiguity.Of(RegexTree.Of(RegexLexer.Read(expression)));
        }
        catch (UnusablePatternException)
        {
            return false;
        }
    }
}
