using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Envelope;

public sealed class EnvelopeDigestTests
{
    private static readonly (string Path, string Text)[] Envelope =
    [
        (".factory/decisions/0001-a.md", "a"),
        (".factory/factory.yml", "version: 1\n"),
        (".factory/patterns/store.md", "b"),
        (".factory/rules/csharp/one.yml", "rules:\n  - id: one\n  - id: two\n"),
        (".factory/rules/csharp/one.cs", "c"),
        (".factory/rules/csharp/two.cs", "d"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_made_of_what_the_readers_read_and_of_nothing_else()
    {
        var digest = await EnvelopeDigest.ReadAsync(new MemoryTree(Envelope), Cancellation);
        var littered = await EnvelopeDigest.ReadAsync(
            new MemoryTree([
                .. Envelope,
                (".factory/decisions/.DS_Store", "x"), (".factory/decisions/0001-a.md.orig", "x"), (".factory/decisions/README.md", "x"),
                (".factory/patterns/README.md", "x"), (".factory/patterns/drafts/new.md", "x"), (".factory/patterns/store.md~", "x"),
                (".factory/rules/csharp/one.yml.orig", "x"), (".factory/rules/csharp/other.cs", "x"), (".factory/rules/README.md", "x"),
                (".factory/plans/0001-a.md", "x"),
            ]),
            Cancellation);

        Assert.Equal(Envelope.Select(file => file.Path).Order(StringComparer.Ordinal), digest.Parts.Keys);
        Assert.Empty(digest.DifferenceTo(littered));
        Assert.Equal(digest.Text, littered.Text);
    }

    [Fact]
    public async Task Differs_with_each_of_its_files_and_not_with_line_ends()
    {
        var digest = await EnvelopeDigest.ReadAsync(new MemoryTree(Envelope), Cancellation);

        foreach (var (path, text) in Envelope)
        {
            var changed = await EnvelopeDigest.ReadAsync(new MemoryTree([.. Envelope.Where(file => file.Path != path), (path, $"{text} ")]), Cancellation);
            var same = await EnvelopeDigest.ReadAsync(new MemoryTree([.. Envelope.Where(file => file.Path != path), (path, text.ReplaceLineEndings("\r\n"))]), Cancellation);

            Assert.Equal([path], digest.DifferenceTo(changed));
            Assert.NotEqual(digest.Text, changed.Text);
            Assert.Equal(digest.Text, same.Text);
        }
    }
}
