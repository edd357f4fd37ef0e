namespace Factory.CodeModel.Clones.Tokens;

/// <summary>The tokens of one file, eight bytes each.</summary>
/// <param name="Source">The file.</param>
/// <param name="Codes">Each token, as <see cref="TokenCode"/> gives it.</param>
/// <param name="Starts">Where it starts in the text.</param>
internal sealed record TokenRun(ComparedSource Source, int[] Codes, int[] Starts)
{
    public static TokenRun Of(ComparedSource source)
    {
        var tokens = TokenReader.Read(source.Text);
        return new(source, tokens.Codes, tokens.Starts);
    }
}
