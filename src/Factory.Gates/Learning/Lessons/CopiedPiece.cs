using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Learning.Lessons;

/// <summary>A piece of YAML that was read in one file and written to another.</summary>
/// <param name="Line">Where it was written, from 1.</param>
/// <param name="Column">Where it was written, from 1.</param>
/// <param name="From">What was read.</param>
internal sealed record CopiedPiece(int Line, int Column, YamlNode From);
