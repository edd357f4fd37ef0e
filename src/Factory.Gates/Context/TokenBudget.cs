using Factory.Gates.Envelope;
using Factory.Model.Faults;
using Microsoft.ML.Tokenizers;

namespace Factory.Gates.Context;

/// <summary>How many tokens a context may have, counted with the encoding o200k_base. Making one reads its vocabulary.</summary>
/// <param name="most">The limit of the policy.</param>
internal sealed class TokenBudget(int most)
{
    private const int Shown = 20;
    private const string Encoding = "o200k_base";

    private readonly TiktokenTokenizer tokenizer = TiktokenTokenizer.CreateForEncoding(Encoding);

    /// <summary>The tokens of a text.</summary>
    public int Count(string text) => tokenizer.CountTokens(text);

    /// <summary>The tokens of what is rendered.</summary>
    /// <exception cref="BlockedException">There are too many; the message lists the rails by their size.</exception>
    public int Require(EnvelopeContext context, string text)
    {
        var tokens = Count(text);
        return tokens <= most ? tokens : throw new BlockedException(Message(context, tokens));
    }

    private string Message(EnvelopeContext context, int tokens)
    {
        var rails = context.Sections.SelectMany(section => section.Lines)
            .GroupBy(line => line.Rail, StringComparer.Ordinal)
            .Select(rail => (Name: rail.Key, Tokens: rail.Sum(line => Count($"{line}\n"))))
            .OrderByDescending(rail => rail.Tokens)
            .ThenBy(rail => rail.Name, StringComparer.Ordinal)
            .ToList();
        var lines = rails.Take(Shown).Select(rail => $"\n  {rail.Tokens} {rail.Name}");
        var more = rails.Count > Shown ? $"\n  and {rails.Count - Shown} smaller ones" : "";
        return $"The context has {tokens} tokens, and context: tokens: of {PolicyFile.RelativePath} allows {most}. "
            + $"Cut {tokens - most}, or raise it; the rails by their tokens:{string.Concat(lines)}{more}";
    }
}
