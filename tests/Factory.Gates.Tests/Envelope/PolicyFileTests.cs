using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Envelope;

public sealed class PolicyFileTests
{
    [Fact]
    public void Reads_everything_it_may_hold()
    {
        var policy = PolicyFile.Parse("""
            version: 1
            base: release/2.0
            solution: src/Shop.slnx
            modules:
              Model: [src/Shop.Model/**]
              Web:
                - src/Shop.Web/**
                - assets/*.css
            shape:
              limits: { method-lines: 40, file-lines: 200, parameters: 4, nesting: 3, complexity: 12, fan-in: 30, fan-out: 20, inheritance-depth: 3, lcom4: 2, hotspot: 500, duplicate-tokens: 80 }
              exclude: ["**/*.g.cs"]
            packages: { allow: [Microsoft.*, Serilog], deny: [{ id: Newtonsoft.Json, reason: one JSON library }], licenses: [MIT, Apache-2.0 WITH LLVM-exception], license-exceptions: [{ id: Old.*, reason: MIT in a file }], pinned: false }
            rules: { packs: [csharp], exclude: [examples/**] }
            gates:
              build-review: { coverage: 0, warnings: changed }
              integration-review: { base-facts: cached, criteria-on-base: skip }
            """);

        Assert.Equal("release/2.0", policy.BaseBranch);
        Assert.Equal("src/Shop.slnx", policy.Solution);
        Assert.Equal(["src/Shop.Model/**"], policy.Modules["Model"]);
        Assert.Equal(["src/Shop.Web/**", "assets/*.css"], policy.Modules["Web"]);
        Assert.Equal(new Limits { MethodLines = 40, FileLines = 200, Parameters = 4, Nesting = 3, Complexity = 12, FanIn = 30, FanOut = 20, InheritanceDepth = 3, Lcom4 = 2, Hotspot = 500, DuplicateTokens = 80 }, policy.Limits);
        Assert.Equal(["**/*.g.cs"], policy.Exclude);
        Assert.Equal(["Microsoft.*", "Serilog"], policy.Packages.Allow);
        Assert.Equal([new DeniedPackage("Newtonsoft.Json", "one JSON library")], policy.Packages.Deny);
        Assert.Equal(["MIT", "Apache-2.0 WITH LLVM-exception"], policy.Packages.Licenses);
        Assert.Equal([new ExemptPackage("Old.*", "MIT in a file")], policy.Packages.LicenseExceptions);
        Assert.False(policy.Packages.Pinned);
        Assert.Equal(["csharp"], policy.Packs);
        Assert.Equal(["examples/**"], policy.RulesExclude);
        Assert.Equal(0, policy.Coverage);
        Assert.Equal(WarningScope.Changed, policy.Warnings);
        Assert.Equal((BaseFacts.Cached, CriteriaOnBase.Skip), (policy.BaseFacts, policy.CriteriaOnBase));
    }

    [Fact]
    public void Defaults_to_what_a_repository_without_it_has() => Assert.Equal(FactoryPolicy.Default, PolicyFile.Parse("version: 1"));

    [Fact]
    public void Names_every_mistake_at_once_with_its_place_in_reading_order()
    {
        var mistakes = Mistakes.In(() => PolicyFile.Parse("""
            version: 1
            bass: main
            base: [main]
            solution: ../Other.sln
            modules:
              Model: []
              Web: [src/Web/]
            shape:
              limits: { method-lines: many, nesting: -1 }
            gates:
              build-review: { coverage: 101, warnings: chnged }
            """));

        Assert.Equal(
            [
                ".factory/factory.yml:2:1: unknown key 'bass'. Did you mean 'base'?",
                ".factory/factory.yml:3:7: 'base' is a list. Give a single value",
                ".factory/factory.yml:4:11: '../Other.sln' is not a solution of this repository. Give a path relative to the root that ends in .sln, .slnx or .csproj",
                ".factory/factory.yml:6:3: the module 'Model' claims no files. Give the globs of its files, or remove it",
                ".factory/factory.yml:7:9: 'src/Web/' is not a glob: a glob stands for files, and this is a folder. Write src/Web/** for everything below it",
                ".factory/factory.yml:9:27: 'method-lines' can't be 'many'. Give a whole number from 0 to 100000, without quotes",
                ".factory/factory.yml:9:42: 'nesting' can't be '-1'. Give a whole number from 0 to 100000, without quotes",
                ".factory/factory.yml:11:29: 'coverage' can't be '101'. Give a whole number from 0 to 100, without quotes",
                ".factory/factory.yml:11:44: 'warnings' can't be 'chnged'. Did you mean 'changed'?",
            ],
            mistakes);
    }

    [Theory]
    [InlineData("base: main", "1:1: the key 'version' is missing. Start the file with version: 1")]
    [InlineData("version: 2", "1:10: version 2 is not known here. Write version: 1, or use a newer Factory")]
    [InlineData("version: \"1\"", "1:10: 'version' can't be '1'. Give a whole number")]
    [InlineData("version: 1\nbase: main\nbase: dev", "3:1: the key 'base' is given twice, first on line 2. Keep one of them")]
    [InlineData("version: 1\nbase:", "2:6: 'base' has no value. Give a single value")]
    [InlineData("version: 1\nbase: --upload-pack=x", "2:7: '--upload-pack=x' can't be the name of a branch")]
    [InlineData("version: 1\nbase: a..b", "2:7: 'a..b' can't be the name of a branch")]
    [InlineData("version: 1\nsolution: -p.sln", "2:11: '-p.sln' is not a solution of this repository")]
    [InlineData("version: 1\nmodules: [A]", "2:10: this is a list. Give keys and values")]
    [InlineData("version: 1\nmodules: { a b: [x] }", "2:12: 'a b' can't be the name of a module")]
    [InlineData("version: 1\nlairs: [A]", "2:1: unknown key 'lairs'. Did you mean 'layers'?")]
    [InlineData("version: 1\nrules: { packs: [csharb] }", "2:18: there is no pack of rules 'csharb'. Did you mean 'csharp'?")]
    [InlineData("version: 1\npackages: { deny: [{ id: Old }] }", "2:20: the key 'reason' is missing. Add reason: with its value")]
    [InlineData("version: 1\npackages: { allow: [a b] }", "2:21: 'a b' can't be the id of a package. Give an id such as Newtonsoft.Json, or a pattern such as Microsoft.*")]
    [InlineData("version: 1\npackages: { pinned: \"true\" }", "2:21: 'pinned' can't be 'true'. Give true or false, without quotes")]
    [InlineData("version: 1\npackages: { licenses: [MIT OR Apache-2.0] }", "2:24: 'MIT OR Apache-2.0' can't be the id of one licence. Give ids of the SPDX list, such as MIT or Apache-2.0, each by itself")]
    [InlineData("version: 1\npackages: { license-exceptions: [{ id: Old, reason: r }] }", "2:33: there are exceptions, and nothing to be an exception from. Add licenses: with what packages may have, such as [MIT]")]
    [InlineData("version: 1\npackages: { licenses: [MIT], license-exceptions: [{ id: a b, reason: r }] }", "2:57: 'a b' can't be the id of a package")]
    [InlineData("version: 1\npackages: { licences: [MIT] }", "2:13: unknown key 'licences'. Did you mean 'licenses'?")]
    [InlineData("version: 1\npackages: { pined: true }", "2:13: unknown key 'pined'. Did you mean 'pinned'?")]
    [InlineData("version: 1\ncontext: { files: [AGENTS.md, docs/*.md] }", "2:31: 'docs/*.md' can't be the path of a file. Give a path relative to the root, such as AGENTS.md")]
    [InlineData("version: 1\ncontext: { files: [.git/info/rails.md] }", "2:20: '.git/info/rails.md' is git's own. Give a file of the repository, such as AGENTS.md")]
    [InlineData("version: 1\ncontext: { files: [a/.GIT/rails.md] }", "2:20: 'a/.GIT/rails.md' is git's own")]
    [InlineData("version: 1\ncontext: { files: [build.sh] }", "2:20: 'build.sh' is no page. Give a file that ends in .md or .mdc, such as AGENTS.md")]
    [InlineData("version: 1\ncontext: { files: [src/Program.cs] }", "2:20: 'src/Program.cs' is no page")]
    [InlineData("- version", "1:1: this is a list. Give keys and values (version, base, solution, modules, layers, dependencies, shape, packages, records, rules, learning, context, gates, handover)")]
    [InlineData("", "1:1: the key 'version' is missing")]
    public void Says_where_a_mistake_is_and_what_would_be_right(string text, string mistake) =>
        Assert.StartsWith($".factory/factory.yml:{mistake}", Assert.Single(Mistakes.In(() => PolicyFile.Parse(text))), StringComparison.Ordinal);
}
