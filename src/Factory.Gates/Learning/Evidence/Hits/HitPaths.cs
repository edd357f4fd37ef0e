using Factory.Gates.Learning.Evidence.Recording;
using Factory.Gates.Learning.Rules;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Evidence.Hits;

/// <summary>Finds the files that a hit was found in. The history, which takes time, is asked only where neither evidence nor reports know enough.</summary>
internal sealed class HitPaths(JudgedRules judged, JudgeInput input)
{
    private const int MostNamed = 5;

    /// <exception cref="InvalidInputException">There is no such hit, or it is in several files and none was chosen.</exception>
    public async Task<IReadOnlyList<string>> FindAsync(TestedRule tested, HitJudgement said, CancellationToken cancellation)
    {
        var known = Near(tested);
        if (Of(known, said.Hit) is var near && (near.Count == 0 || said.Paths.Any(path => !near.Contains(path, StringComparer.Ordinal))))
        {
            var history = await HistoricHits.ReadAsync(judged, [tested], cancellation);
            known = [.. known, .. history.Of(tested.Rule.Id).Hits.Select(hit => (hit.Fingerprint, hit.Location.Path))];
        }

        var paths = Of(known, said.Hit);
        var chosen = said.Paths.Count == 0 ? paths : [.. paths.Where(path => said.Paths.Any(asked => IsIn(path, asked)))];
        return (paths.Count, chosen.Count) switch
        {
            (0, _) => throw new InvalidInputException(
                "--hit",
                $"the rule '{tested.Rule.Id}' has no hit '{said.Hit}'",
                Nearest.Suggest(said.Hit, known.Select(hit => hit.Fingerprint).Distinct(), $"./build.sh Judge --rule {tested.Rule.Id} shows its hits")),
            (_, 0) => throw new InvalidInputException("--paths", $"the hit '{said.Hit}' is in none of them", $"It is in {Named(paths)}"),
            ( > 1, > 1) when said.Paths.Count == 0 => throw new InvalidInputException(
                "--hit", $"the hit '{said.Hit}' is in {paths.Count} files: {Named(paths)}", "Say with --paths in which of them it is judged"),
            _ => chosen,
        };
    }

    private IReadOnlyList<(string Fingerprint, string Path)> Near(TestedRule tested) =>
    [
        .. judged.Evidence.Of(tested).Select(one => (one.Fingerprint, one.Path)),
        .. ReportedHits.Read(input.ReportFolder, new HashSet<string>(StringComparer.Ordinal) { tested.Rule.Id }).Select(hit => (hit.Fingerprint, hit.Location.Path)),
    ];

    private static IReadOnlyList<string> Of(IReadOnlyList<(string Fingerprint, string Path)> known, string hit) =>
        [.. known.Where(one => one.Fingerprint == hit).Select(one => one.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsIn(string path, string asked)
    {
        var folder = asked.Replace('\\', '/').TrimEnd('/');
        return folder is "." || path == folder || path.StartsWith($"{folder}/", StringComparison.Ordinal);
    }

    private static string Named(IReadOnlyList<string> paths) =>
        string.Join(", ", paths.Take(MostNamed)) + (paths.Count > MostNamed ? $" and {paths.Count - MostNamed} more" : "");
}
