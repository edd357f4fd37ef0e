using Factory.CodeModel.Clones;

namespace Factory.CodeModel.Testing;

/// <summary>A test of xunit, NUnit, MSTest or TUnit, as far as syntax shows it.</summary>
/// <param name="Id">As in <see cref="Metrics.MemberMetrics.Id"/>.</param>
/// <param name="Name">The method's name alone.</param>
/// <param name="Place">From its attributes to its end.</param>
/// <param name="Line">Where its name stands.</param>
public sealed record TestMethod(string Id, string Name, LineSpan Place, int Line)
{
    /// <summary>The body without its layout; equal for a test that was only renamed.</summary>
    public string Body { get; init; } = "";

    /// <summary>Whether it never runs, by an attribute of its own or of its class.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>Whether something in it can make it fail beside a crash, as far as this file shows; in doubt it can.</summary>
    public bool Asserts { get; init; }

    /// <summary>Of a test that does not assert: the names of what it calls, itself or through methods of this file, that this file does not declare.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];
}
