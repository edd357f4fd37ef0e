namespace Factory.Model.Policy;

/// <summary>Which packages a repository may use (FAC0410).</summary>
public sealed record PackagePolicy
{
    /// <summary>Patterns of the ids that projects may refer to; null where every package may be used.</summary>
    public IReadOnlyList<string>? Allow { get; init; }

    /// <summary>The packages that nothing may use, not even through another one.</summary>
    public IReadOnlyList<DeniedPackage> Deny { get; init; } = [];

    /// <summary>The SPDX ids of the licences that packages may have, such as <c>MIT</c> or <c>Apache-2.0 WITH LLVM-exception</c>; null where any will do.</summary>
    public IReadOnlyList<string>? Licenses { get; init; }

    /// <summary>The packages that may be used whatever their licence is.</summary>
    public IReadOnlyList<ExemptPackage> LicenseExceptions { get; init; } = [];

    /// <summary>Whether every reference needs one version that does not float.</summary>
    public bool Pinned { get; init; } = true;
}

/// <summary>Packages that nothing may use.</summary>
/// <param name="Id">The id, or a pattern with <c>*</c>; case does not matter.</param>
/// <param name="Reason">Why, and what to use instead.</param>
public sealed record DeniedPackage(string Id, string Reason);

/// <summary>Packages whose licence somebody read and accepted.</summary>
/// <param name="Id">The id, or a pattern with <c>*</c>; case does not matter.</param>
/// <param name="Reason">What the licence is, and why it will do.</param>
public sealed record ExemptPackage(string Id, string Reason);
