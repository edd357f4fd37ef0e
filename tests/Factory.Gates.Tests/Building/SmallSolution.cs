using System.Reflection;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Building;

/// <summary>A solution of one library with a warning, one test project with every kind of test, and one without any.</summary>
internal static class SmallSolution
{
    public const string TestProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><IsTestProject>true</IsTestProject></PropertyGroup>
          <ItemGroup>
            <PackageReference Include="coverlet.collector" PrivateAssets="all" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" />
            <PackageReference Include="xunit.runner.visualstudio" PrivateAssets="all" />
            <PackageReference Include="xunit.v3.mtp-off" />
            <ProjectReference Include="../../src/Lib/Lib.csproj" />
          </ItemGroup>
        </Project>
        """;

    private const string Solution = """
        <Solution>
          <Project Path="src/Lib/Lib.csproj" />
          <Project Path="tests/Lib.Tests/Lib.Tests.csproj" />
          <Project Path="tests/Empty.Tests/Empty.Tests.csproj" />
        </Solution>
        """;

    private const string Library = """
        namespace Lib;

        public static class Sums
        {
            public static int Add(int left, int right)
            {
                int unused;
                return left + right;
            }

            public static int Twice(int number)
            {
                return number * 2;
            }

        #pragma warning disable CS0168
            public static void Quiet() { int suppressed; }
        }
        """;

    private const string Tests = """
        using Xunit;

        namespace Lib.Tests;

        public class SumsTests
        {
            [Fact] public void Adds() => Assert.Equal(3, Sums.Add(1, 2));

            [Theory, InlineData(1), InlineData(2)] public void Adds_nothing(int number) => Assert.Equal(number, Sums.Add(number, 0));

            [Fact(Skip = "later")] public void Subtracts() { }

            [Fact(DisplayName = "a name of its own")] public void Named() { }

            public class Nested { [Fact] public void Runs() { } }

            [Fact] public void Fails() =>
                Assert.Equal(4, Sums.Add(1, 2));
        }
        """;

    public static void WriteTo(TempFolder folder)
    {
        WriteSettings(folder);
        folder.File("Small.slnx", Solution);
        folder.File("src/Lib/Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        folder.File("src/Lib/Sums.cs", Library);
        folder.File("tests/Lib.Tests/Lib.Tests.csproj", TestProject);
        folder.File("tests/Lib.Tests/SumsTests.cs", Tests);
        folder.File("tests/Empty.Tests/Empty.Tests.csproj", TestProject);
    }

    public static void WriteSettings(TempFolder folder)
    {
        foreach (var (path, text) in Settings())
        {
            folder.File(path, text);
        }
    }

    /// <summary>Own settings, so that nothing above the temporary folder counts; no source, so that nothing is fetched.</summary>
    public static IReadOnlyList<(string Path, string Text)> Settings()
    {
        using var versions = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Directory.Packages.props")!);
        return
        [
            ("Directory.Packages.props", versions.ReadToEnd()),
            ("Directory.Build.targets", "<Project />"),
            ("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>"),
            ("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                </Project>
                """),
        ];
    }
}
