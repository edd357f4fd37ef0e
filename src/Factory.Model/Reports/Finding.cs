using System.Security.Cryptography;
using System.Text;

namespace Factory.Model.Reports;

/// <summary>One thing that one check has against one place.</summary>
/// <param name="CheckId">The check that was broken.</param>
/// <param name="Severity">What it weighs.</param>
/// <param name="Subject">What broke it, in words that stay the same while the code around it moves: a symbol, a path, a criterion.</param>
/// <param name="Message">What is wrong, for a person, with names.</param>
/// <param name="Fix">What to do about it, in one sentence.</param>
/// <param name="Location">Where to look.</param>
public sealed record Finding(
    string CheckId,
    Severity Severity,
    string Subject,
    string Message,
    string Fix,
    SourceLocation Location)
{
    /// <summary>The source around the location, where there is some.</summary>
    public SourceExcerpt? Excerpt { get; init; }

    /// <summary>
    /// Names the finding across runs: 16 hexadecimal digits. Line and message are left out on purpose,
    /// since a method that moves or grows by a line is not news.
    /// </summary>
    public string Fingerprint { get; } = Hash($"{CheckId}|{Location.Path}|{Subject}");

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
