using System.Globalization;
using System.Text.RegularExpressions;
using Factory.Model.Faults;

namespace Factory.Git.Commands;

/// <summary>Knows which git is new enough: <c>merge-tree --write-tree</c> came with 2.38.</summary>
internal static partial class GitInstallation
{
    private static readonly Version Oldest = new(2, 38);

    /// <exception cref="InvalidInputException">The git on this machine is too old.</exception>
    public static void Require(string versionText)
    {
        var match = Number().Match(versionText);
        var version = match.Success ? new Version(Part(match, 1), Part(match, 2)) : new Version(0, 0);
        if (version < Oldest)
        {
            throw new InvalidInputException("git", $"'{versionText.Trim()}' is too old", $"Install git {Oldest} or later");
        }
    }

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^git version (\d{1,6})\.(\d{1,6})""", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
