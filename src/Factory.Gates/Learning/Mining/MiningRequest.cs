using Factory.Gates.Judging;
using Factory.Git;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Mining;

/// <summary>What is mined.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Tip">The newest commit of the history.</param>
public sealed record MiningRequest(Repository Repository, string Tip = "HEAD")
{
    /// <summary>How many commits are looked at where nothing is said.</summary>
    public const int UsualCommits = 2_000;

    /// <summary>How many days lie between a line and its fix at most, where nothing is said.</summary>
    public const int UsualDays = 30;

    private const int MostCommits = 100_000;
    private const int MostDays = 3_650;

    /// <summary>How many commits are looked at.</summary>
    public int Commits { get; init; } = UsualCommits;

    /// <summary>How many days may lie between a line and its fix.</summary>
    public int Days { get; init; } = UsualDays;

    /// <summary>The history of the repository that gates judge.</summary>
    /// <exception cref="InvalidInputException">There is no repository.</exception>
    public static async Task<MiningRequest> OpenAsync(GateInput gate, CancellationToken cancellation) =>
        new(await Repository.OpenAsync(gate.Root, gate.Run, cancellation));

    /// <exception cref="InvalidInputException">A number that makes no sense.</exception>
    internal void Check()
    {
        var problems = new Problems();
        Check(problems, "--commits", Commits, MostCommits);
        Check(problems, "--days", Days, MostDays);
        problems.ThrowIfAny();
    }

    private static void Check(Problems problems, string option, int number, int most)
    {
        if (number < 1 || number > most)
        {
            problems.Add(option, $"{number} is not a number that can be looked at", $"Give one from 1 to {most}");
        }
    }
}
