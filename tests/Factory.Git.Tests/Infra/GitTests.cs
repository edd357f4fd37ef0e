using Factory.Model.Faults;

namespace Factory.Git.Tests.Infra;

/// <summary>Gives each test a fresh repository on the branch main, without a commit.</summary>
public abstract class GitTests : IAsyncLifetime
{
    internal static CancellationToken Cancellation => GitFolder.Cancellation;

    internal GitFolder Folder { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Folder = await GitFolder.InitAsync();

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    internal static async Task<string> FaultAsync(Func<Task> action) => (await Assert.ThrowsAsync<InvalidInputException>(action)).Message;
}
