using Factory.Patterns.Matching;

namespace Factory.Patterns.Generic;

/// <summary>
/// <c>pattern</c> for <c>languages: [generic]</c>: words and marks in a row, whatever blanks stand between them. <c>...</c> stands
/// for anything within ten lines, <c>$X</c> for a word, <c>$...X</c> for anything that is to be bound; lines of the pattern that are
/// further in must be a block of the text too.
/// </summary>
internal sealed class GenericPattern : Pattern
{
    private readonly IReadOnlyList<GenericStep> steps;
    private readonly GenericOptions options;

    private GenericPattern(string written, IReadOnlyList<GenericStep> steps, GenericOptions options)
    {
        Written = written;
        this.steps = steps;
        this.options = options;
    }

    public override string Written { get; }

    /// <summary>The longest word or mark that every match contains; empty where the pattern has none.</summary>
    public string RequiredLiteral => steps
        .Where(step => step.Kind == GenericStepKind.Literal && step.Text.All(char.IsAscii))
        .Select(step => step.Text)
        .MaxBy(text => text.Length) ?? "";

    /// <exception cref="UnusablePatternException">The pattern can't be used.</exception>
    public static GenericPattern Parse(string written, GenericOptions options) => new(written, GenericPatternReader.Read(written), options);

    public override IEnumerable<Found> Match(SourceFile file, TextSpan within, CancellationToken cancellation)
    {
        var document = GenericDocument.Read(GenericComments.Without(file.Text, options.Comments), within);
        var attempts = new GenericAttempts(steps, Written);
        var matcher = new GenericMatcher(steps, document, attempts, options.EllipsisMaxSpan);
        return new GenericSearch(steps, document, matcher).Run(cancellation);
    }
}
