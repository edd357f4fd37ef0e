namespace Factory.Patterns.Scanning;

/// <summary>A file to be scanned.</summary>
/// <param name="Path">Relative to the root of the repository, with <c>/</c>.</param>
/// <param name="FullPath">Where it lies.</param>
/// <param name="BlobId">What git calls its content, in hexadecimal; empty where git does not say, so that the file must be read to know.</param>
public sealed record ScanFile(string Path, string FullPath, string BlobId);
