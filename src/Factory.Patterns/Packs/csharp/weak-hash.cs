using System.Security.Cryptography;

class Signature
{
    byte[] Bad(byte[] bytes)
    {
        // ruleid: weak-hash
        using var md5 = MD5.Create();
        // ruleid: weak-hash
        var sha1 = new SHA1Managed();
        // ruleid: weak-hash
        return SHA1.HashData(bytes);
    }

    byte[] Good(byte[] bytes)
    {
        // ok: weak-hash
        using var sha = SHA256.Create();
        // ok: weak-hash
        var crc = new Crc32();
        // ok: weak-hash
        var size = MD5.HashSizeInBytes;
        // ok: weak-hash
        return SHA256.HashData(bytes);
    }
}
