namespace Factory.Patterns.Matching;

/// <summary>One pattern of a rule, in whatever language it is written.</summary>
internal abstract class Pattern
{
    /// <summary>The pattern as it is written.</summary>
    public abstract string Written { get; }

    /// <summary>The places that match, in the order of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="within">Only what lies in this stretch is looked at.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">It takes too long on this file.</exception>
    public abstract IEnumerable<Found> Match(SourceFile file, TextSpan within, CancellationToken cancellation);
}
