using Factory.Gates.Learning.Sources;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Learning.Sources;

public sealed class FixLessonTests
{
    private const string Before = """
        public class Names
        {
            public bool Has(string name, string prefix)
            {
                return name.StartsWith(prefix);
            }
        }

        """;

    private const string Two = """
        public class Shop
        {
            public void Sell(List<int> all)
            {
                Use(all.First());
                Use(all.First(one => one > 2));
            }
        }

        """;

    [Fact]
    public async Task The_message_says_with_metavariables_what_to_write()
    {
        var candidates = await CandidatesAsync(Before, Before.Replace("(prefix)", "(prefix, StringComparison.Ordinal)", StringComparison.Ordinal));

        Assert.Contains(
            "Write $NAME.StartsWith($PREFIX, StringComparison.Ordinal) instead of $NAME.StartsWith($PREFIX)",
            candidates.Select(candidate => candidate.Lesson.Rule!.Message));
    }

    [Fact]
    public async Task A_message_that_would_not_be_simple_names_the_file_whose_names_it_has()
    {
        var after = Before.Replace("        return", "        ArgumentNullException.ThrowIfNull(name);\n        return", StringComparison.Ordinal);

        Assert.All(await CandidatesAsync(Before, after), candidate => Assert.StartsWith("As in src/A.cs: ", candidate.Lesson.Rule!.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lesson_that_leaves_out_a_changed_place_says_so_in_its_story_and_to_who_chooses()
    {
        var candidates = await CandidatesAsync(Two, Two.Replace("First(", "FirstOrDefault(", StringComparison.Ordinal));

        var partial = Assert.IsType<LessonCandidate>(candidates.FirstOrDefault(candidate => candidate.Lesson.Story.Contains("covers 1 of 2 changed places", StringComparison.Ordinal)));
        Assert.Contains("covers 1 of 2 changed places", partial.Evidence);
    }

    private static async Task<IReadOnlyList<LessonCandidate>> CandidatesAsync(string before, string after)
    {
        using var repository = await TempRepository.InitAsync(("src/A.cs", before));
        repository.File("src/A.cs", after);
        await repository.CommitAsync("Mend it");
        return await new FixSource("HEAD", new()).CandidatesAsync(await repository.OpenAsync(), TempRepository.Cancellation);
    }
}
