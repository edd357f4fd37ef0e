using System.Reflection;
using Factory.Gates.Building.Facts;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Building;

/// <summary>Keeps the traces of builds true: what is there belongs to the last run that came to its end.</summary>
internal sealed class BuildTraces(BuildRequest request)
{
    public BuildFolder Folder { get; } = new(request.OutputFolder);

    private string Diagnostics => Folder.Diagnostics(request.Configuration);

    private string Complete => Path.Combine(Diagnostics, "complete");

    public void BeforeRestore()
    {
        RequireSolution();
        Directory.CreateDirectory(Folder.Path);
        File.Delete(Folder.RestoreLog);
    }

    /// <summary>Nothing was built, so what an earlier build said of its projects must not be taken for the outcome.</summary>
    public void AfterFailedRestore(RunOutcome outcome)
    {
        ForgetBuild();
        outcome.Write(Folder.BuildOutcome);
    }

    public void BeforeBuild()
    {
        RequireSolution();
        Directory.CreateDirectory(Folder.Path);

        // A killed compiler may have left half a log or half an assembly, both newer than the source. Without its log
        // a project compiles again.
        if (!File.Exists(Complete))
        {
            DeleteFolder(Diagnostics);
        }

        Directory.CreateDirectory(Diagnostics);
        File.Delete(Complete);
        ForgetBuild();
        WriteTargets();
    }

    /// <summary>What has no facts was not part of this build: a project that is gone, a framework that was dropped.</summary>
    public void AfterBuild(RunOutcome outcome)
    {
        if (outcome.TimedOut)
        {
            DeleteFolder(Diagnostics);
            return;
        }

        var facts = FactsFiles().Select(path => Path.ChangeExtension(path, ".sarif")).ToHashSet(StringComparer.Ordinal);
        foreach (var log in Files("*.sarif").Where(log => outcome.Succeeded && !facts.Contains(log)))
        {
            File.Delete(log);
        }

        foreach (var project in FactsFiles().Where(_ => outcome.Succeeded))
        {
            Seal(project);
        }

        AtomicFile.Write(Complete, "");
    }

    /// <summary>Adds what the assembly was when the build ended: somebody may build other files over it.</summary>
    private static void Seal(string facts)
    {
        const string Target = "target=";
        var target = File.ReadLines(facts).FirstOrDefault(line => line.StartsWith(Target, StringComparison.Ordinal))?[Target.Length..] ?? "";
        if (AssemblyHash.Of(target) is { Length: > 0 } hash)
        {
            File.AppendAllText(facts, $"hash={hash}\n");
        }
    }

    public void BeforeTest()
    {
        RequireSolution();
        if (RunOutcome.Find(Folder.BuildOutcome) is not { Succeeded: true } build || build.TreeId != request.TreeId || build.Configuration != request.Configuration)
        {
            throw new BlockedException("There is no successful build of these files to test; run Compile first");
        }

        DeleteFolder(Folder.Tests);
        File.Delete(Folder.TestLog);
        Directory.CreateDirectory(Folder.Tests);
        WriteTargets();
    }

    public void RequireSolution()
    {
        if (request.Configuration.Length == 0 || !request.Configuration.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            throw new InvalidInputException("configuration", $"'{request.Configuration}' is not a name of a configuration", "Use one of: Debug, Release");
        }

        if (!File.Exists(RootedPath.Resolve(request.Root, request.Solution)))
        {
            throw new InvalidInputException(request.Solution, "there is no such solution", "Name it in .factory/factory.yml, relative to the root");
        }
    }

    private void ForgetBuild()
    {
        File.Delete(Folder.BuildOutcome);
        File.Delete(Folder.BuildLog);
        foreach (var facts in FactsFiles())
        {
            File.Delete(facts);
        }
    }

    private string[] FactsFiles() => Files("*.facts");

    private string[] Files(string pattern) =>
        Directory.Exists(Diagnostics) ? Directory.GetFiles(Diagnostics, pattern, SearchOption.AllDirectories) : [];

    /// <summary>Only when it differs: every project is compiled again when a file that it imports is newer.</summary>
    private void WriteTargets()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("factory.targets")!;
        using var reader = new StreamReader(resource);
        var text = reader.ReadToEnd();
        if (!File.Exists(Folder.Targets) || BoundedText.Read(Folder.Targets) != text)
        {
            AtomicFile.Write(Folder.Targets, text);
        }
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
