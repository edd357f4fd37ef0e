using Factory.Gates.Handover;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Handover;

/// <summary>A small repository that can be handed over: it explains the one variable that its build needs, and everything has an owner.</summary>
internal sealed class HandoverStory : IDisposable
{
    public const string Policy = ".factory/factory.yml";
    public const string Need = "  needs: [{ name: SHOP_SOURCE, kind: environment, why: packages come from there, how: ask the page of the team }]\n";
    public const string Team = "  teams: [{ name: shop-team, contact: shop@example.com }]\n";
    public const string Decision = ".factory/decisions/0001-one-source.md";

    private static readonly (string, string)[] Files =
    [
        ("build.sh", "#!/bin/sh\n. ./scripts/prepare.sh\nmkdir -p artifacts/factory/reports\necho '{}' > artifacts/factory/reports/BuildReview.json\n"),
        ("scripts/prepare.sh", "[ \"$SHOP_SOURCE\" = packages ] || { echo \"no source of packages in '$SHOP_SOURCE' for $HOME\" >&2; exit 1; }\n"),
        ("README.md", "# Shop\n\n```sh\n./build.sh\n```\n"),
        ("src/Shop.cs", "class Shop;\n"),
        (Policy, $"version: 1\nmodules: {{ Shop: [src/**] }}\nhandover:\n  command: [sh, ./build.sh]\n{Need}{Team}"),
        ("CODEOWNERS", "# who answers\n* @shop/shop-team\n"),
        (Decision, "---\nid: 1\nstatus: accepted\ndate: 2026-01-31\nowner: shop-team\nadvice: true\n---\n# Packages come from one source\n\nTwo would differ.\n"),
        (Plans.Path, Plans.FullText.Replace("0003-files-go-through-storage, pattern:exporter", "0001-one-source", StringComparison.Ordinal)),
    ];

    private readonly TempRepository repository;

    private HandoverStory(TempRepository repository) => this.repository = repository;

    public Dictionary<string, string> Machine { get; } = new()
    {
        ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
        ["SHOP_SOURCE"] = "packages",
        ["SHOP_COLOUR"] = "blue",
        ["EDITOR_OF_MINE"] = "ed",
    };

    public TempFolder Home { get; } = new();

    public static async Task<HandoverStory> InitAsync() => new(await TempRepository.InitAsync(Files));

    public string Root => repository.Root;

    public HandoverStory Write(string path, string text)
    {
        repository.File(path, text);
        return this;
    }

    public HandoverStory Edit(string path, string right, string wrong)
    {
        Assert.Contains(right, repository.Read(path), StringComparison.Ordinal);
        return Write(path, repository.Read(path).Replace(right, wrong, StringComparison.Ordinal));
    }

    public HandoverStory Remove(string path)
    {
        File.Delete(Path.Combine(repository.Root, path));
        return this;
    }

    public async Task<GateReport> RunAsync(bool commit = true)
    {
        if (commit)
        {
            await repository.CommitAsync("Next");
        }

        var input = repository.Input with { Environment = new Dictionary<string, string>(Machine) { ["HOME"] = Home.Path } };
        return await HandoverGate.RunAsync(new(input, Path.Combine(repository.Root, "artifacts/factory/history/Handover.json")), TempRepository.Cancellation);
    }

    public void Dispose()
    {
        repository.Dispose();
        Home.Dispose();
    }
}
