using System.Security.Cryptography;
using System.Text;

namespace Factory.Model.Reports;

/// <summary>
/// What a finding is known by across runs. Line and message are left out on purpose, since code that moves or grows by a line is
/// not news; so is the path where a symbol or evidence tells the finding from others. Equal findings are counted: a second one is news.
/// </summary>
/// <param name="CheckId">The check that was broken.</param>
/// <param name="Subject">What broke it.</param>
/// <param name="Evidence">What exactly is wrong there; empty where the subject says it all.</param>
/// <param name="Path">The file; empty where the finding is known without it.</param>
public sealed record FindingIdentity(string CheckId, string Subject, string Evidence, string Path)
{
    /// <summary>The identity as 16 hexadecimal digits.</summary>
    public string Fingerprint => Hash(string.Join('\0', CheckId, Subject, Evidence, Path));

    /// <summary>What a finding is known by.</summary>
    public static FindingIdentity Of(Finding finding) => new(
        finding.CheckId,
        finding.Subject,
        finding.Evidence,
        NeedsPath(finding.Subject, finding.Evidence) ? finding.Location.Path : "");

    /// <summary>Whether the path is part of the identity: without evidence, and with a subject that is no documentation-comment id (<c>M:Shop.Order.Ship</c>).</summary>
    public static bool NeedsPath(string subject, string evidence) =>
        evidence.Length == 0 && subject is not ['M' or 'T' or 'P' or 'F' or 'E' or 'N', ':', not ' ', ..];

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
