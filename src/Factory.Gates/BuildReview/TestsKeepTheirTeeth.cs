using Factory.CodeModel.Testing;
using Factory.Git.Changes;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview;

/// <summary>FAC0305: the change removes no test, skips none, and adds none that can't fail.</summary>
public static class TestsKeepTheirTeeth
{
    private static readonly string[] TestEndings = ["Tests", "Test", "Specs", "Spec", "Should"];

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0305",
        "Tests keep their teeth",
        Severity.Error,
        "The quickest way to a green build is to take away what is red: delete a test, skip it, or leave out what it asserts.");

    /// <summary>A whole file of tests that goes, and a skip that the change adds to a test that ran, block; what may be in order warns.</summary>
    public static CheckOutcome Ask(TestsOfChange tests) => tests.Files.Count == 0
        ? CheckOutcome.NotApplicable(Info, "the change touches no file with tests")
        : CheckOutcome.Looked(
            Info,
            tests.Files.Sum(file => file.Before.Count + file.Now.Count),
            [.. Removed(tests), .. tests.Files.SelectMany(file => Skipped(file, tests)), .. tests.Files.SelectMany(file => Mute(file, tests))]);

    private static IEnumerable<Finding> Removed(TestsOfChange tests)
    {
        var names = tests.Files.SelectMany(file => file.Now).Select(test => test.Name).ToHashSet(StringComparer.Ordinal);
        var bodies = tests.Files
            .SelectMany(file => file.Now.ExceptBy(file.Before.Select(test => test.Name), test => test.Name, StringComparer.Ordinal))
            .Select(test => test.Body)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in tests.Files)
        {
            var gone = file.Before.Where(test => !names.Contains(test.Name) && !bodies.Contains(test.Body)).DistinctBy(test => test.Id).ToList();
            if (file.File.Kind == ChangeKind.Deleted && gone.Count > 0)
            {
                yield return WholeFile(file.File.Path, gone, tests);
                continue;
            }

            foreach (var test in gone)
            {
                yield return Found(IsPlanned(tests, test.Name) ? Severity.Note : Severity.Warning, new(test, "is removed")
                {
                    Message = $"The test {Name(test)} is gone, and none of its name or body stands elsewhere in the change",
                    Fix = "Put it back; where what it tests is gone too, say so in the plan by its name",
                    Location = new(file.File.Path),
                });
            }
        }
    }

    private static Finding WholeFile(string path, List<TestMethod> gone, TestsOfChange tests)
    {
        var severity = IsPlanned(tests, path) ? Severity.Note
            : tests.Deleted.Any(deleted => IsTestOf(path, deleted)) ? Severity.Warning
            : Severity.Error;
        return new(
            Info.Id,
            severity,
            path,
            $"The file is deleted with {gone.Count} {(gone.Count == 1 ? "test" : "tests")} that stand nowhere else in the change ({Name(gone[0])}{(gone.Count > 1 ? ", …" : "")})",
            "Put it back, move its tests, or name the file in the plan and say why it goes",
            new(path));
    }

    private static IEnumerable<Finding> Skipped(TestChange file, TestsOfChange tests)
    {
        var before = file.Before.ToLookup(test => test.Name, StringComparer.Ordinal);
        return from test in file.Now
               where test.IsSkipped && !before[test.Name].Any(old => old.IsSkipped)
               let ran = before.Contains(test.Name)
               select Found(
                   IsPlanned(tests, test.Name) ? Severity.Note : ran ? Severity.Error : Severity.Warning,
                   new(test, "is skipped")
                   {
                       Message = $"The test {Name(test)} {(ran ? "ran at the base and is skipped now" : "is new and is skipped from its first day")}",
                       Fix = "Mend it and let it run; where that has to wait, name the test in the plan and say until when",
                       Location = new(file.File.Path, test.Line),
                   });
    }

    private static IEnumerable<Finding> Mute(TestChange file, TestsOfChange tests) =>
        from test in file.Now
        where !test.Asserts && !test.IsSkipped && !test.Calls.Any(tests.AssertingMethods.Contains)
        where IsChanged(file, test)
        select Found(
            Severity.Warning,
            new(test, "asserts nothing")
            {
                Message = $"The test {Name(test)} asserts nothing: it passes whatever the code answers, unless that throws",
                Fix = "Assert what must hold; where not throwing is the point, write Assert.Null(Record.Exception(() => …)) or its like",
                Location = new(file.File.Path, test.Line),
            });

    /// <summary>Whether the change wrote on a test, or only took something out of it.</summary>
    private static bool IsChanged(TestChange file, TestMethod test) =>
        file.File.AddedLines.Any(line => line.First <= test.Place.Last && line.Last >= test.Place.First)
        || file.Before.Any(old => old.Id == test.Id && old.Body != test.Body);

    /// <summary>A plan that names it has been agreed to with that in view.</summary>
    private static bool IsPlanned(TestsOfChange tests, string name) => tests.Plans.Any(plan => plan.Text.Contains(name, StringComparison.Ordinal));

    /// <summary>Whether a deleted file is, by its name, what the tests of another one were about.</summary>
    private static bool IsTestOf(string tests, string deleted)
    {
        var name = Path.GetFileNameWithoutExtension(tests);
        return deleted != tests && TestEndings.Any(ending => name == $"{Path.GetFileNameWithoutExtension(deleted)}{ending}");
    }

    private static string Name(TestMethod test) => test.Id[2..].Split('(')[0];

    private static Finding Found(Severity severity, Fault fault) =>
        new(Info.Id, severity, $"{fault.Test.Id} {fault.What}", fault.Message, fault.Fix, fault.Location);

    private sealed record Fault(TestMethod Test, string What)
    {
        public required string Message { get; init; }

        public required string Fix { get; init; }

        public required SourceLocation Location { get; init; }
    }
}
