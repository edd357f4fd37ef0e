using System.Security.Cryptography;

namespace Factory.Gates.Building.Facts;

/// <summary>Tells whether an assembly is the one that a build left.</summary>
internal static class AssemblyHash
{
    /// <summary>The SHA-256 of a file in hexadecimal digits; empty where there is none.</summary>
    public static string Of(string path)
    {
        if (!File.Exists(path))
        {
            return "";
        }

        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
