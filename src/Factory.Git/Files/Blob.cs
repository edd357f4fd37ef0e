namespace Factory.Git.Files;

/// <summary>A content that git keeps.</summary>
/// <param name="Id">Its id in hexadecimal.</param>
/// <param name="Text">What it says: UTF-8, or what its byte order mark says; what is not valid is replaced.</param>
public sealed record Blob(string Id, string Text);
