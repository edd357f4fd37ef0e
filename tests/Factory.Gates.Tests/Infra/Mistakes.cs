using Factory.Model.Faults;

namespace Factory.Gates.Tests.Infra;

/// <summary>What a user would read after giving something unusable: one line a mistake.</summary>
internal static class Mistakes
{
    public static IReadOnlyList<string> In(Action reading) => Lines(Assert.Throws<InvalidInputException>(reading));

    public static async Task<IReadOnlyList<string>> InAsync(Func<Task> reading) =>
        Lines(await Assert.ThrowsAsync<InvalidInputException>(reading));

    private static IReadOnlyList<string> Lines(InvalidInputException mistakes) =>
        [.. mistakes.Problems.Select(problem => problem.ToString())];
}
