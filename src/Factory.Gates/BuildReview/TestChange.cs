using Factory.CodeModel.Testing;
using Factory.Git.Changes;

namespace Factory.Gates.BuildReview;

/// <summary>The tests of one file of a change.</summary>
/// <param name="File">What happened to the file.</param>
/// <param name="Before">The tests it held at the base.</param>
/// <param name="Now">The tests it holds.</param>
public sealed record TestChange(FileChange File, IReadOnlyList<TestMethod> Before, IReadOnlyList<TestMethod> Now);
