namespace Factory.Gates.Building;

/// <summary>The argument lists of dotnet.</summary>
/// <remarks>
/// No MSBuild node outlives its build, so that a kill leaves nothing that still writes. The compiler server stays
/// allowed: it makes a cold build of many projects nearly three times as fast, writes only what a build asks for,
/// and ends by itself.
/// </remarks>
internal sealed class DotNetArguments(BuildRequest request)
{
    private static readonly string[] Quiet = ["-nologo", "-tl:off", "-nodeReuse:false"];

    private readonly BuildFolder folder = new(request.OutputFolder);

    private string Solution => Path.GetFullPath(request.Solution, request.Root);

    public IReadOnlyList<string> Restore => ["restore", Solution, .. Locked, .. Quiet, Log(folder.RestoreLog)];

    public IReadOnlyList<string> Build =>
        ["build", Solution, "--no-restore", "-c", request.Configuration, .. Quiet, .. Hooks, Log(folder.BuildLog)];

    public IReadOnlyList<string> Test =>
    [
        "test", Solution, "--no-build", "--no-restore", "-c", request.Configuration,
        "--logger", $"trx;LogFileName={BuildFolder.ResultsFile}",
        .. request.Tests.Count == 0 ? (string[])["--collect", "XPlat Code Coverage"] : ["--filter", TestFilter.Of(request.Tests)],
        .. Quiet, .. Hooks, Log(folder.TestLog),
    ];

    private IEnumerable<string> Locked => request.IsLocked is { } locked ? [MSBuildText.Property("RestoreLockedMode", locked ? "true" : "false")] : [];

    private IEnumerable<string> Hooks =>
    [
        MSBuildText.Property("CustomAfterMicrosoftCommonTargets", folder.Targets),
        MSBuildText.Property("FactoryNextTargets", NextTargets),
        MSBuildText.Property("FactoryRoot", Path.TrimEndingDirectorySeparator(request.Root)),
        MSBuildText.Property("FactoryDiagnostics", folder.Diagnostics(request.Configuration)),
        MSBuildText.Property("FactoryTests", folder.Tests),
    ];

    private string NextTargets =>
        request.Environment.TryGetValue("CustomAfterMicrosoftCommonTargets", out var targets) ? targets ?? "" : "";

    /// <summary>Builds with the version, since the version is also inside the assemblies.</summary>
    public IReadOnlyList<string> Pack(PackRequest pack) =>
    [
        "pack", Solution, "--no-restore", "-c", request.Configuration, "-o", pack.Folder,
        MSBuildText.Property("Version", pack.Version), .. Quiet,
    ];

    /// <summary>Relative to the root, where dotnet runs: MSBuild's loggers know no escape for a semicolon in a folder above it.</summary>
    private string Log(string path) => $"-flp:LogFile={Path.GetRelativePath(request.Root, path)};Verbosity=quiet;Encoding=UTF-8";
}
