using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Baselines;
using Factory.Gates.Learning.Evidence;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.Schemas;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;
using NJsonSchema;

namespace Factory.Gates.Tests.Schemas;

/// <summary>The schema that an editor uses and the reader that a gate uses must say the same.</summary>
public sealed class EnvelopeSchemasTests
{
    [Fact]
    public void There_is_one_for_each_format() =>
        Assert.Equal(
            [
                "baseline.schema.json", "decision.schema.json", "evidence.schema.json", "factory.schema.json", "facts.schema.json", "lesson.schema.json",
                "pattern.schema.json", "plan.schema.json", "waivers.schema.json",
            ],
            EnvelopeSchemas.All.Keys);

    [Theory]
    [InlineData("version: 1")]
    [InlineData("version: 1\nbase: main\nsolution: src/A.slnx\nmodules: { A: [a/**] }")]
    [InlineData("version: 1\nshape: { limits: { method-lines: 0, file-lines: 9 }, exclude: ['**/*.g.cs'] }")]
    [InlineData("version: 1\nshape: { limits: { duplicate-tokens: 150 } }")]
    [InlineData("version: 1\npackages: { allow: [], deny: [{ id: 'Old.*', reason: nobody mends it }], pinned: true }")]
    [InlineData("version: 1\npackages: { licenses: [MIT, LGPL-2.1+, Apache-2.0 WITH LLVM-exception, LicenseRef-House], license-exceptions: [{ id: 'Old.*', reason: read }] }")]
    [InlineData("version: 1\npackages: { licenses: [], license-exceptions: [] }")]
    [InlineData("version: 1\ngates: { build-review: { coverage: 100, warnings: none } }")]
    [InlineData("version: 1\ngates: { plan-review: { modules: 0, criteria: 12, edges: 3, new: 25 } }")]
    [InlineData("version: 1\nmodules: { Ordering: [o/**] }\nrecords: [{ entity: Order, owner: Ordering, type: A.Order, writes: { tables: [orders], endpoints: [POST /orders] } }]")]
    [InlineData("version: 1\ncontext: { tokens: 1, advice: 0, files: [AGENTS.md, .cursor/rules/factory.mdc] }")]
    [InlineData("version: 1\nhandover: { command: [./build.sh, BuildReview], timeout-minutes: 5, tries: 0, hosts: [.example.org], exclude: [a/**], concentration: 90, authors: 1, concentration-blocks: true }")]
    [InlineData("version: 1\nhandover: { needs: [{ name: .nuget/NuGet/NuGet.Config, kind: file, why: a, how: b }], teams: [{ name: a, contact: b }] }")]
    [InlineData("version: 1\nlearning: { floors: { warn: 0, block: 100 }, sample: 1, backtest: 0, corpora: ['tests/public/**'], most-hits-per-100: 0, slowest: 1 }")]
    public async Task Accepts_a_policy_that_the_reader_accepts(string yaml)
    {
        Assert.Empty(await FaultsAsync("factory.schema.json", yaml));
        Assert.NotNull(PolicyFile.Parse(yaml));
    }

    [Theory]
    [InlineData("base: main")]
    [InlineData("version: 2")]
    [InlineData("version: 1\nbass: main")]
    [InlineData("version: 1\nhandover: { command: [] }")]
    [InlineData("version: 1\nhandover: { hosts: ['https://a'] }")]
    [InlineData("version: 1\nhandover: { needs: [{ name: A, kind: secret, why: a, how: b }] }")]
    [InlineData("version: 1\nhandover: { needs: [{ name: A, kind: tool, why: a }] }")]
    [InlineData("version: 1\nhandover: { teams: [{ name: a }] }")]
    [InlineData("version: 1\nhandover: { authors: 0 }")]
    [InlineData("version: 1\nbase: [main]")]
    [InlineData("version: 1\nbase: -x")]
    [InlineData("version: 1\nsolution: /A.sln")]
    [InlineData("version: 1\nmodules: { A: [] }")]
    [InlineData("version: 1\nmodules: { a b: [x] }")]
    [InlineData("version: 1\nmodules: { A: [/x] }")]
    [InlineData("version: 1\nshape: { limits: { nesting: -1 } }")]
    [InlineData("version: 1\nshape: { limits: { lines: 1 } }")]
    [InlineData("version: 1\nshape: { limits: { duplicate-tokens: many } }")]
    [InlineData("version: 1\npackages: { allow: ['a b'] }")]
    [InlineData("version: 1\npackages: { allow: ['a**'] }")]
    [InlineData("version: 1\npackages: { deny: [Old] }")]
    [InlineData("version: 1\npackages: { deny: [{ id: Old }] }")]
    [InlineData("version: 1\npackages: { deny: [{ id: /old, reason: x }] }")]
    [InlineData("version: 1\npackages: { licenses: [MIT OR Apache-2.0] }")]
    [InlineData("version: 1\npackages: { licenses: [The MIT License] }")]
    [InlineData("version: 1\npackages: { licenses: MIT }")]
    [InlineData("version: 1\npackages: { licenses: [MIT], license-exceptions: [Old] }")]
    [InlineData("version: 1\npackages: { licenses: [MIT], license-exceptions: [{ id: Old }] }")]
    [InlineData("version: 1\npackages: { license-exceptions: [{ id: Old, reason: read }] }")]
    [InlineData("version: 1\npackages: { pinned: 'true' }")]
    [InlineData("version: 1\npackages: { pinned: yes }")]
    [InlineData("version: 1\npackages: { pin: true }")]
    [InlineData("version: 1\ngates: { build-review: { coverage: 101 } }")]
    [InlineData("version: 1\ngates: { build-review: { coverage: '80' } }")]
    [InlineData("version: 1\ngates: { build-review: { warnings: some } }")]
    [InlineData("version: 1\ngates: { release: {} }")]
    [InlineData("version: 1\ngates: { plan-review: { modules: -1 } }")]
    [InlineData("version: 1\ngates: { plan-review: { paths: 1 } }")]
    [InlineData("version: 1\nmodules: { A: [a] }\nrecords: [{ entity: Order, owner: A }]")]
    [InlineData("version: 1\nmodules: { A: [a] }\nrecords: [{ entity: Order, owner: A, writes: {} }]")]
    [InlineData("version: 1\nmodules: { A: [a] }\nrecords: [{ entity: Order, owner: A, writes: { tables: [] } }]")]
    [InlineData("version: 1\nmodules: { A: [a] }\nrecords: [{ entity: Order, owner: A, writes: { queues: [q] } }]")]
    [InlineData("version: 1\nmodules: { A: [a] }\nrecords: { Order: A }")]
    [InlineData("version: 1\ncontext: { tokens: 0 }")]
    [InlineData("version: 1\ncontext: { advice: -1 }")]
    [InlineData("version: 1\ncontext: { files: ['docs/*.md'] }")]
    [InlineData("version: 1\ncontext: { files: [/AGENTS.md] }")]
    [InlineData("version: 1\ncontext: { files: [build.sh] }")]
    [InlineData("version: 1\ncontext: { files: [sub/.Git/rails.md] }")]
    [InlineData("version: 1\ncontext: { file: AGENTS.md }")]
    [InlineData("version: 1\nlearning: { floors: { block: 101 } }")]
    [InlineData("version: 1\nlearning: { floors: { observe: 10 } }")]
    [InlineData("version: 1\nlearning: { sample: 0 }")]
    [InlineData("version: 1\nlearning: { corpora: [/x] }")]
    [InlineData("version: 1\nlearning: { slowest: '5' }")]
    public async Task Refuses_a_policy_that_the_reader_refuses(string yaml)
    {
        Assert.NotEmpty(await FaultsAsync("factory.schema.json", yaml));
        Assert.Throws<InvalidInputException>(() => PolicyFile.Parse(yaml));
    }

    [Fact]
    public async Task Accepts_a_plan_that_the_reader_accepts()
    {
        Assert.Empty(await FaultsAsync("plan.schema.json", Plans.FullFrontMatter));
        Assert.Equal(12, PlanFile.Parse(Plans.Text(Plans.FullFrontMatter), Plans.Path).Id);
    }

    [Theory]
    [InlineData("id: 12", "id: twelve")]
    [InlineData("status: proposed", "status: done")]
    [InlineData("title: Export", "titel: Export")]
    [InlineData("api: additive", "api: some")]
    [InlineData("[Ordering -> Files]", "[Ordering to Files]")]
    [InlineData("[CsvHelper]", "['Csv Helper']")]
    [InlineData("[src/Ordering/**]", "[/src/Ordering/**]")]
    [InlineData("verified-by: ", "verifiedby: ")]
    [InlineData("text: The header names every column", "txt: The header names every column")]
    public async Task Refuses_a_plan_that_the_reader_refuses(string right, string wrong)
    {
        var yaml = Plans.FullFrontMatter.Replace(right, wrong, StringComparison.Ordinal);

        Assert.NotEmpty(await FaultsAsync("plan.schema.json", yaml));
        Assert.Throws<InvalidInputException>(() => PlanFile.Parse(Plans.Text(yaml), Plans.Path));
    }

    [Theory]
    [InlineData("- { fingerprint: 0123456789abcdef, owner: a, reason: b, expires: 2026-12-31 }", true)]
    [InlineData("- { rule: FAC0407, path: src/**, owner: a, reason: b, expires: 2026-12-31 }", true)]
    [InlineData("- { rule: FAC0407, owner: a, reason: b, expires: 2026-12-31 }", false)]
    [InlineData("- { fingerprint: 0123456789abcdef, rule: FAC0407, path: src/**, owner: a, reason: b, expires: 2026-12-31 }", false)]
    [InlineData("- { fingerprint: abc, owner: a, reason: b, expires: 2026-12-31 }", false)]
    [InlineData("- { fingerprint: 0123456789abcdef, owner: a, reason: b, expires: soon }", false)]
    [InlineData("- { fingerprint: 0123456789abcdef, owner: a, expires: 2026-12-31 }", false)]
    [InlineData("- { rule: no-wait, path: src/**, wrong: true, owner: a, reason: b, expires: 2026-12-31 }", true)]
    [InlineData("- { fingerprint: 0123456789abcdef, rule: no-wait, wrong: true, owner: a, reason: b, expires: 2026-12-31 }", true)]
    [InlineData("- { fingerprint: 0123456789abcdef, wrong: false, owner: a, reason: b, expires: 2026-12-31 }", true)]
    [InlineData("- { fingerprint: 0123456789abcdef, wrong: true, owner: a, reason: b, expires: 2026-12-31 }", false)]
    [InlineData("- { fingerprint: 0123456789abcdef, rule: no-wait, wrong: false, owner: a, reason: b, expires: 2026-12-31 }", false)]
    [InlineData("- { fingerprint: 0123456789abcdef, rule: no-wait, path: a, wrong: true, owner: a, reason: b, expires: 2026-12-31 }", false)]
    [InlineData("- { rule: no-wait, path: src/**, wrong: 'true', owner: a, reason: b, expires: 2026-12-31 }", false)]
    public async Task Judges_a_waiver_as_the_reader_does(string yaml, bool isRight)
    {
        Assert.Equal(isRight, (await FaultsAsync("waivers.schema.json", yaml)).Count == 0);
        Assert.Equal(isRight, Assert.Single(WaiverFile.Parse(yaml)).Waiver is not null);
    }

    [Theory]
    [InlineData("rule: { id: a, message: m, pattern-regex: a, pattern-not-regex: [b], severity: LOW, paths: { include: [src] } }", true)]
    [InlineData("stage: warn\nwhy: w\nowner: o\nrule: { id: a, message: m, patterns: [{ pattern: $X }], options: { x: true }, languages: [csharp] }", true)]
    [InlineData("rule: { id: a, message: m, mode: taint, pattern-sources: [{ pattern: a }], pattern-sinks: [{ pattern: b }] }", true)]
    [InlineData("no-check: { reason: r, review: 2027-05-01, owner: o }", true)]
    [InlineData("owner: o\nno-check: { reason: r, review: 2027-05-01 }", true)]
    [InlineData("no-check: { reason: r, owner: o }", false)]
    [InlineData("no-check: { reason: r, review: soon, owner: o }", false)]
    [InlineData("rule: { id: a, message: m }", false)]
    [InlineData("rule: { id: a, message: m, pattern: a, patern: b }", false)]
    [InlineData("rule: { message: m, pattern: a }", false)]
    [InlineData("rule: { id: a, message: m, pattern: a }\nno-check: { reason: r, review: 2027-05-01, owner: o }", false)]
    [InlineData("stage: enforce\nrule: { id: a, message: m, pattern: a }", false)]
    [InlineData("owner: o", false)]
    public async Task Judges_a_lesson_as_the_reader_does(string yaml, bool isRight)
    {
        var whole = $"date: 2026-11-23\nincident: commit 4f1c2d3\nclass: c\n{yaml}";

        Assert.Equal(isRight, (await FaultsAsync("lesson.schema.json", whole)).Count == 0);
        Assert.Equal(isRight, Record.Exception(() => LessonFile.Parse($"---\n{whole}\n---\n", "l.md")) is null);
    }

    [Theory]
    [InlineData("[]", true)]
    [InlineData("- { fingerprint: 0123456789abcdef, path: a.cs, verdict: confirmed, by: Tess, rule: fedcba9876543210 }", true)]
    [InlineData("- { fingerprint: 0123456789abcdef, path: a.cs, verdict: dismissed, by: Tess, rule: fedcba9876543210, reason: b }", true)]
    [InlineData("- { fingerprint: 0123456789abcdef, path: a.cs, verdict: dismissed, by: Tess, rule: fedcba9876543210 }", false)]
    [InlineData("- { fingerprint: abc, path: a.cs, verdict: confirmed, by: Tess, rule: fedcba9876543210 }", false)]
    [InlineData("- { fingerprint: 0123456789abcdef, path: a.cs, verdict: right, by: Tess, rule: fedcba9876543210 }", false)]
    [InlineData("- { fingerprint: 0123456789abcdef, path: a.cs, verdict: confirmed, rule: fedcba9876543210 }", false)]
    [InlineData("- { fingerprint: 0123456789abcdef, path: a.cs, verdict: confirmed, by: Tess, rule: fedcba9876543210, commit: HEAD }", false)]
    [InlineData("- { fingerprint: 0123456789abcdef, path: a.cs, verdict: confirmed, by: Tess, rule: fedcba9876543210, line: 3 }", false)]
    [InlineData("{ a: 1 }", false)]
    public async Task Judges_evidence_as_the_reader_does(string yaml, bool isRight)
    {
        Assert.Equal(isRight, (await FaultsAsync("evidence.schema.json", yaml)).Count == 0);
        Assert.Equal(isRight, Record.Exception(() => EvidenceFile.Parse(yaml, ".factory/evidence/a.yml")) is null);
    }

    [Theory]
    [InlineData("""[]""", true)]
    [InlineData("""[{ "check": "FAC0401", "subject": "M:A.B", "evidence": "T:C", "count": 2 }]""", true)]
    [InlineData("""[{ "check": "r", "subject": "x", "evidence": "x", "count": 1, "rule": "0123456789abcdef" }]""", true)]
    [InlineData("""[{ "check": "r", "subject": "x", "path": "a.cs", "count": 1 }]""", true)]
    [InlineData("""{}""", false)]
    [InlineData("""[1]""", false)]
    [InlineData("""[{ "check": "r", "subject": "M:A" }]""", false)]
    [InlineData("""[{ "check": "r", "subject": "M:A", "count": 0 }]""", false)]
    [InlineData("""[{ "check": "r", "subject": "M:A", "count": 1.5 }]""", false)]
    [InlineData("""[{ "check": "r", "subject": "M:A", "count": "1" }]""", false)]
    [InlineData("""[{ "check": " ", "subject": "M:A", "count": 1 }]""", false)]
    [InlineData("""[{ "check": "r", "subject": "M:A", "count": 1, "line": 3 }]""", false)]
    [InlineData("""[{ "check": "r", "subject": "M:A", "count": 1, "rule": "abc" }]""", false)]
    public async Task Judges_a_baseline_as_the_reader_does(string json, bool isRight)
    {
        var schema = await JsonSchema.FromJsonAsync(EnvelopeSchemas.All["baseline.schema.json"], TestContext.Current.CancellationToken);

        Assert.Equal(isRight, schema.Validate(json).Count == 0);
        Assert.Equal(isRight, Record.Exception(() => BaselineFile.Parse(json)) is null);
    }

    [Theory]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\nchecked-by: [FAC0402, no-wait]", true)]
    [InlineData("id: 3\ntitle: T\nstatus: proposed\ndate: 2026-11-23\nowner: a\nsupersedes: 0001-x\napplies-to: [src/**]\nadvice: true", true)]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\nsupersedes: [1]\nforbids: { packages: [A.*], types: [B], edges: [A -> B] }", true)]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\nchecked-by: [FAC0402]\nadvice: false", true)]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\nadvice: true\nreview: 2027-05-01", true)]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\nchecked-by: [FAC0402]\nadvice: true", false)]
    [InlineData("id: 3\nstatus: agreed\ndate: 2026-11-23\nowner: a", false)]
    [InlineData("id: 3\nstatus: accepted\ndate: soon\nowner: a", false)]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23", false)]
    [InlineData("id: x\nstatus: accepted\ndate: 2026-11-23\nowner: a", false)]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\nforbids: { package: [A] }", false)]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\nchecked-by: ['-']", false)]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\napplies-to: [/src]", false)]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\nadvice: 'true'", false)]
    [InlineData("id: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\nreview: x", false)]
    public async Task Judges_a_decision_as_the_reader_does(string yaml, bool isRight)
    {
        Assert.Equal(isRight, (await FaultsAsync("decision.schema.json", yaml)).Count == 0);
        Assert.Equal(isRight, Record.Exception(() => DecisionFile.Parse($"---\n{yaml}\n---\n", ".factory/decisions/0003-a.md")) is null);
    }

    [Theory]
    [InlineData("name: store\nexemplar: src/A.cs#A.Save\nowner: a", true)]
    [InlineData("name: store\nexemplar: src/A.cs#A\nowner: a\napplies-to: [src/**]\ncompetitors: []\nadvice: true", true)]
    [InlineData("name: store\nexemplar: src/A.cs#A\nowner: a\ncompetitors: [no-sql]\nchecked-by: [FAC0402]", true)]
    [InlineData("name: store\nexemplar: src/A.cs#A\nowner: a\ncompetitors: [no-sql]\nadvice: true", false)]
    [InlineData("name: store\nexemplar: src/A.cs#A\nowner: a\nchecked-by: [FAC0402]\nadvice: true", false)]
    [InlineData("name: store\nexemplar: src/A.cs\nowner: a", false)]
    [InlineData("name: store\nexemplar: src/A.cs#\nowner: a", false)]
    [InlineData("name: Store\nexemplar: src/A.cs#A\nowner: a", false)]
    [InlineData("name: store\nowner: a", false)]
    [InlineData("name: store\nexemplar: src/A.cs#A\nowner: a\nrival: x", false)]
    public async Task Judges_a_pattern_as_the_reader_does(string yaml, bool isRight)
    {
        Assert.Equal(isRight, (await FaultsAsync("pattern.schema.json", yaml)).Count == 0);
        Assert.Equal(isRight, Record.Exception(() => PatternFile.Parse($"---\n{yaml}\n---\n", ".factory/patterns/store.md")) is null);
    }

    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> FaultsAsync(string name, string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(EnvelopeSchemas.All[name], TestContext.Current.CancellationToken);
        return schema.Validate(YamlJson.Of(yaml));
    }
}
