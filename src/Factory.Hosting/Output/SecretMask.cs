namespace Factory.Hosting.Output;

/// <summary>Replaces secrets in text that is about to be printed.</summary>
internal sealed class SecretMask
{
    private const string Stars = "***";
    private readonly Lock gate = new();
    private string[] secrets = [];

    /// <summary>From now on these are hidden; of one with several lines, each line too, because output goes line by line.</summary>
    public void Hide(IEnumerable<string> values)
    {
        lock (gate)
        {
            secrets =
            [
                .. values.SelectMany(Parts).Concat(secrets)
                    .Distinct(StringComparer.Ordinal)
                    .OrderByDescending(secret => secret.Length)
                    .ThenBy(secret => secret, StringComparer.Ordinal),
            ];
        }
    }

    public string Apply(string text) =>
        secrets.Aggregate(text, (masked, secret) => masked.Replace(secret, Stars, StringComparison.Ordinal));

    private static IEnumerable<string> Parts(string value)
    {
        // A line of one to three characters, like the bracket of a JSON secret, tells nothing and would spoil the output
        var lines = value.Split('\n', StringSplitOptions.TrimEntries);
        return lines.Where(line => line.Length > 3 || lines.Length == 1).Append(value).Where(part => !string.IsNullOrWhiteSpace(part));
    }
}
