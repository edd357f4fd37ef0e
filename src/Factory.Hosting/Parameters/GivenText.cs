namespace Factory.Hosting.Parameters;

/// <summary>One text that the user gave for a parameter.</summary>
/// <param name="Text">The text.</param>
/// <param name="Where">The option, the environment variable, or file with line and column.</param>
/// <param name="BaseFolder">What a relative path starts from.</param>
internal sealed record GivenText(string Text, string Where, string BaseFolder);
