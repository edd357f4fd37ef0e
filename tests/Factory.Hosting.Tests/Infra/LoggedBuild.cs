namespace Factory.Hosting.Tests.Infra;

/// <summary>A build that notes what ran.</summary>
public abstract class LoggedBuild : FactoryBuild
{
    public List<string> Log { get; } = [];

    public string Ran => string.Join(" ", Log);

    protected Action Note(string text) => () => Log.Add(text);
}
