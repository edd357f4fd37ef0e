using Factory.Gates.Learning.Rules;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Learning.Backtesting;

/// <summary>Matches contents, each once for all paths with the same rules, and keeps what was found but not the texts.</summary>
internal sealed class MatchedBlobs(BacktestCorpus corpus, IReadOnlyList<Rule> rules)
{
    private const int BatchCharacters = 8 * 1024 * 1024;
    private const int MostMatchesOfRule = 1_000_000;

    private readonly Dictionary<Rule, int> numbers = rules.Index().ToDictionary(rule => rule.Item, rule => rule.Index, (IEqualityComparer<Rule>)ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Blob, int Set), MatchedBlob> known = [];
    private readonly Dictionary<string, int> textNumbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly int[] matchesOfRule = new int[rules.Count];

    public long Characters { get; private set; }

    public int Contents => known.Count;

    public int Unread { get; private set; }

    public TimeSpan ProcessorTime { get; private set; }

    /// <summary>What a rule matched, by its number.</summary>
    public string Text(int number) => texts[number];

    /// <summary>Whether a rule matched so often that not all of it was kept.</summary>
    public bool IsFlood(int rule) => matchesOfRule[rule] > MostMatchesOfRule;

    /// <summary>What was found in a content; null where it could not be looked at. No content is a file that is not there.</summary>
    public MatchedBlob? Find(string blob, int set) => blob.Length == 0 ? MatchedBlob.Nothing : known.GetValueOrDefault((blob, set));

    /// <summary>Matches those contents that were not matched before. In the order of their paths, since git keeps the versions of a file as differences.</summary>
    public async Task AddAsync(IEnumerable<(string Blob, int Set, string Path)> wanted, CancellationToken cancellation)
    {
        var files = wanted.Where(file => file.Blob.Length > 0 && file.Set != Coverage.None && !known.ContainsKey((file.Blob, file.Set)))
            .DistinctBy(file => (file.Blob, file.Set))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToLookup(file => file.Blob, StringComparer.Ordinal);
        var before = known.Count;
        var batch = new List<(int Set, string Path, Blob Blob)>();
        var characters = 0L;
        await foreach (var blob in corpus.Repository.BlobsAsync([.. files.Select(file => file.Key)], cancellation))
        {
            batch.AddRange(files[blob.Id].Select(file => (file.Set, file.Path, blob)));
            characters += blob.Text.Length;
            if (characters > BatchCharacters)
            {
                Match(batch, cancellation);
                batch.Clear();
                characters = 0;
            }
        }

        Match(batch, cancellation);
        Unread += files.Sum(file => file.Count()) - (known.Count - before);
    }

    private void Match(List<(int Set, string Path, Blob Blob)> batch, CancellationToken cancellation)
    {
        var start = Environment.CpuUsage.TotalTime;
        var found = Scan([.. batch.Select(file => (file.Path, file.Blob.Text))], cancellation);
        ProcessorTime += Environment.CpuUsage.TotalTime - start;
        foreach (var (file, matches) in batch.Zip(found))
        {
            Characters += file.Blob.Text.Length;
            if (matches is not null)
            {
                known[(file.Blob.Id, file.Set)] = new([.. matches.Where(IsKept).Select(Kept)], file.Blob.Text.AsSpan().Count('\n'));
            }
        }
    }

    /// <summary>A file of long ago that no rule can read must not end the search in all others.</summary>
    private IReadOnlyList<IReadOnlyList<RuleMatch>?> Scan(IReadOnlyList<(string Path, string Text)> files, CancellationToken cancellation)
    {
        try
        {
            return TextScan.Run(rules, files, cancellation);
        }
        catch (InvalidInputException) when (files.Count > 1)
        {
            var half = files.Count / 2;
            return [.. Scan([.. files.Take(half)], cancellation), .. Scan([.. files.Skip(half)], cancellation)];
        }
        catch (InvalidInputException)
        {
            return [null];
        }
    }

    private bool IsKept(RuleMatch match) => ++matchesOfRule[numbers[match.Rule]] <= MostMatchesOfRule;

    private FoundMatch Kept(RuleMatch match)
    {
        var text = MatchedText.Normal(match.Text);
        if (!textNumbers.TryGetValue(text, out var number))
        {
            textNumbers[text] = number = texts.Count;
            texts.Add(text);
        }

        return new(new(numbers[match.Rule], number), match.Line, match.Suppression.Length > 0);
    }
}
