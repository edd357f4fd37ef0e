using Factory.Model.Reports;

namespace Factory.Gates.Building.Facts;

/// <summary>One warning or error of the compiler, an analyzer, MSBuild or NuGet that nothing suppressed.</summary>
/// <param name="Id"><c>CS0168</c>, <c>NU1903</c>; empty where the tool gave none.</param>
/// <param name="Severity">What it weighed in the build, after the repository's own settings.</param>
/// <param name="Message">The tool's words, with paths relative to the root.</param>
/// <param name="HelpUri">The tool's page about it; may be empty.</param>
/// <param name="Location">The place; the project where the tool named none inside the repository.</param>
public sealed record BuildDiagnostic(string Id, Severity Severity, string Message, string HelpUri, SourceLocation Location);
