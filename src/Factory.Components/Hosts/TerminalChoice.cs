using System.Globalization;
using System.Text;
using Factory.Gates.Learning.Sources;
using Factory.Model.Faults;

namespace Factory.Components.Hosts;

/// <summary>Shows candidates on the terminal, and asks for the number of one.</summary>
internal sealed class TerminalChoice(IHostBuild build)
{
    private const int LongestAnswer = 20;

    /// <summary>The choice of whoever sits at the terminal.</summary>
    /// <exception cref="InvalidInputException">Nobody does.</exception>
    public static CandidateChoice On(IHostBuild build) => build.IsTerminal()
        ? new TerminalChoice(build).AskAsync
        : throw new InvalidInputException("--interactive", "there is no terminal to ask on", "Leave it out: the first candidate that is admitted is proposed on a branch of its own");

    private async Task<int?> AskAsync(IReadOnlyList<LessonCandidate> candidates, CancellationToken cancellation)
    {
        foreach (var (index, candidate) in candidates.Index())
        {
            build.Show($"{index + 1}. {candidate.Lesson.Name}: {candidate.Lesson.Title}");
            candidate.Evidence.ToList().ForEach(line => build.Show($"   {line}"));
        }

        build.Say($"Which one? A number from 1 to {candidates.Count}; nothing learns none.");
        return int.TryParse(await AnswerAsync(cancellation), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : null;
    }

    /// <summary>One line, read letter by letter: what follows it is not ours.</summary>
    private async Task<string> AnswerAsync(CancellationToken cancellation)
    {
        var answer = new StringBuilder();
        var letter = new byte[1];
        while (answer.Length < LongestAnswer && await build.Input().ReadAsync(letter, cancellation) == 1 && letter[0] != '\n')
        {
            answer.Append((char)letter[0]);
        }

        return answer.ToString().Trim();
    }
}
