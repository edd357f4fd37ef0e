using System.Globalization;
using Factory.Hosting.Running;

namespace Factory.Hosting.Output;

/// <summary>The table at the end of a run: target, status, duration, and what each target has to say.</summary>
internal sealed class SummaryTable(Paint paint, Func<string, string> shown)
{
    public void Write(IReadOnlyList<ExecutableTarget> plan, TextWriter output)
    {
        var width = plan.Select(target => target.Name.Length).Append("Target".Length).Max() + 2;
        var line = new string('-', width + 22);
        output.WriteLine();
        output.WriteLine(paint.Bold($"{"Target".PadRight(width)}{"Status",-12}{"Duration",10}"));
        output.WriteLine(line);
        foreach (var target in plan)
        {
            var row = $"{target.Name.PadRight(width)}{target.Status,-12}{Duration(target),10}";
            output.WriteLine($"{paint.Outcome(target.Status, row)}{Remark(target)}".TrimEnd());
        }

        output.WriteLine(line);
        var total = plan.Aggregate(TimeSpan.Zero, (sum, target) => sum + target.Duration);
        output.WriteLine($"{"Total".PadRight(width)}{"",-12}{Text(total),10}");
    }

    private string Remark(ExecutableTarget target)
    {
        var parts = target.Summary.Select(pair => $"{pair.Key}: {pair.Value}");
        var text = string.Join(", ", target.Summary.Count > 0 ? parts : new[] { target.Reason }.OfType<string>());
        return text.Length == 0 ? "" : $"  // {shown(text)}";
    }

    private static string Duration(ExecutableTarget target) =>
        target.Status is ExecutionStatus.Skipped or ExecutionStatus.NotRun ? "" : Text(target.Duration);

    private static string Text(TimeSpan duration) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes}:{duration.Seconds:00}");
}
