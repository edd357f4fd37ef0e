using Factory.Gates.Handover.Needs;
using Factory.Gates.Tests.Infra;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Handover.Needs;

public sealed class NeedInventoryTests
{
    [Theory]
    [InlineData("a.sh", "curl \"$SHOP_KEY\"", "SHOP_KEY")]
    [InlineData("a.sh", "curl ${SHOP_KEY:?no key}", "SHOP_KEY")]
    [InlineData("ci/run", "#!/usr/bin/env bash\ncurl ${SHOP_KEY%/}", "SHOP_KEY")]
    [InlineData("a.sh", "cat <<EOF\nit's $SHOP_KEY\nEOF\necho", "SHOP_KEY")]
    [InlineData("a.ps1", "Push-Package $env:SHOP_KEY", "SHOP_KEY")]
    [InlineData("src/A.cs", "var key = Environment.GetEnvironmentVariable(\"ShopKey\");", "ShopKey")]
    [InlineData("build/Build.cs", "    [Parameter, Secret]\n    string ShopKey { get; }", "ShopKey")]
    [InlineData(".github/workflows/a.yml", "key: ${{ secrets.SHOP_KEY }}", "SHOP_KEY")]
    [InlineData("azure-pipelines.yml", "key: $(SHOP_KEY)", "SHOP_KEY")]
    [InlineData("Dockerfile", "FROM a\nARG SHOP_KEY\n", "SHOP_KEY")]
    [InlineData("a.sh", "cat x | jq .a", "jq")]
    [InlineData("a.sh", "./scripts/gone.sh --fast", "scripts/gone.sh")]
    [InlineData("a.sh", "bash scripts/gone.sh", "scripts/gone.sh")]
    [InlineData("a.sh", "\"$root/scripts/gone.sh\"", "scripts/gone.sh")]
    [InlineData(".github/workflows/a.yml", "uses: ./.github/actions/gone", ".github/actions/gone")]
    [InlineData("docs/a.md", "See [the guide](guide.md#start).", "guide.md")]
    [InlineData("docs/a.md", "Run `./gone.sh now`.", "gone.sh")]
    [InlineData("docs/a.md", "```sh\n./gone.sh now\n```", "gone.sh")]
    [InlineData("README.md", "Ask Ada for the key.", "Ask Ada for the key.")]
    [InlineData("README.md", "1. Copy the files by hand.", "1. Copy the files by hand.")]
    public async Task Finds_what_nothing_explains(string path, string text, string name) =>
        Assert.Equal(name, Assert.Single((await ReadAsync((path, text))).Found).Name);

    [Theory]
    [InlineData("a.sh", "SHOP_KEY=1\ncurl $SHOP_KEY")]
    [InlineData("a.sh", "curl ${SHOP_KEY:-none} $SHOP_KEY")]
    [InlineData("a.sh", "for SHOP_KEY in a b; do echo $SHOP_KEY; done; read -r LINE_ONE LINE_TWO; echo $LINE_TWO")]
    [InlineData("a.sh", "# $SHOP_KEY is free\nawk '{ print $SHOP_KEY }' # as $SHOP_KEY")]
    [InlineData("a.sh", "echo \\$SHOP_KEY; echo $HOME $GITHUB_SHA $BUILD_SOURCEBRANCH $DOTNET_ROOT")]
    [InlineData("a.sh", "cat <<'EOF'\n$SHOP_KEY\nEOF\ncat > made.sh\n./made.sh")]
    [InlineData("a.ps1", "# $env:SHOP_KEY\n$env:SHOP_KEY = 1\n$env:SHOP_KEY")]
    [InlineData("src/A.cs", "var key = Environment.GetEnvironmentVariable(\"ShopKey\") ?? \"none\"; // GetEnvironmentVariable(\"Other\")")]
    [InlineData("build/Build.cs", "    [Parameter(\"The key of the shop, from its page\"), Secret]\n    string ShopKey { get; }")]
    [InlineData(".github/workflows/a.yml", "key: ${{ secrets.GITHUB_TOKEN }}")]
    [InlineData("azure-pipelines.yml", "variables:\n- name: SHOP_KEY\n  value: a\nkey: $(SHOP_KEY) $(BUILD_ID) $(pwd)")]
    [InlineData("Dockerfile", "ARG SHOP_KEY=a\n")]
    [InlineData("a.sh", "echo jq; dotnet build; git log")]
    [InlineData("a.sh", "bash b.sh; ./b.sh; \"$temp/install.sh\"")]
    [InlineData("docs/a.md", "See [b](../b.sh), [c](https://example.com/x), [d](#here), [e](../../issues) and `[f](gone.md)`; then ./gone.sh.")]
    [InlineData("docs/a.md", "```csharp\n./gone.sh\n```\n```yaml\nrun: by hand\n```")]
    [InlineData("README.md", "It was written by hand.\nA conflict is solved manually.")]
    [InlineData("a.sh", "echo $EPOCHREALTIME ${SHOP_key}")]
    [InlineData(".github/workflows/a.yml", "with:\n  repository: shop/tools\nrun: python gone.py")]
    [InlineData("CHANGELOG.md", "Removed [this](gone.md)")]
    public async Task Finds_no_more_than_there_is(string path, string text) =>
        Assert.Equal([], (await ReadAsync((path, text), ("b.sh", ""))).Found);

    [Fact]
    public async Task What_a_document_or_the_policy_names_is_explained()
    {
        var policy = FactoryPolicy.Default with { Handover = new() { Needs = [new("SHOP_URL", NeedKind.Environment, "a", "b")] } };

        var inventory = await ReadAsync(policy, ("a.sh", "curl $SHOP_URL $SHOP_KEY | jq"), ("README.md", "Set SHOP_KEY. You need jq."));

        Assert.Equal([], inventory.Found);
        Assert.Equal(3, inventory.ExplainedCount);
    }

    [Fact]
    public async Task What_one_script_sets_another_may_read() =>
        Assert.Equal([], (await ReadAsync(("a.sh", "export SHOP_KEY=1\n./b.sh"), ("b.sh", "curl $SHOP_KEY"))).Found);

    [Fact]
    public async Task Excluded_files_need_nothing() =>
        Assert.Equal([], (await ReadAsync(FactoryPolicy.Default with { Handover = new() { Exclude = ["samples/**"] } }, ("samples/a.sh", "curl $SHOP_KEY"))).Found);

    private static Task<NeedInventory> ReadAsync(params (string, string)[] files) => ReadAsync(FactoryPolicy.Default, files);

    private static Task<NeedInventory> ReadAsync(FactoryPolicy policy, params (string, string)[] files) =>
        new NeedInventoryReader(new MemoryTree(files), policy).ReadAsync(TestContext.Current.CancellationToken);
}
