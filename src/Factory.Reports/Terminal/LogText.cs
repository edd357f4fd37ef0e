namespace Factory.Reports.Terminal;

/// <summary>
/// Text that a CI server's log reader takes for text. Azure's agent obeys <c>##vso[…]</c> anywhere in a line, GitHub's
/// runner <c>##[…]</c> anywhere and <c>::…::</c> at its start; a hostile file may hold any of them.
/// </summary>
internal static class LogText
{
    public static string Inert(string line)
    {
        var text = line.Replace("##", "# #", StringComparison.Ordinal);
        return text.StartsWith("::", StringComparison.Ordinal) ? $"./{text}" : text;
    }
}
