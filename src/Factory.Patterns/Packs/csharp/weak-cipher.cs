using System.Security.Cryptography;

class Vault
{
    void Bad(Aes aes, byte[] bytes)
    {
        // ruleid: weak-cipher
        using var des = DES.Create();
        // ruleid: weak-cipher
        aes.Mode = CipherMode.ECB;
        // ruleid: weak-cipher
        var secret = aes.EncryptEcb(bytes, PaddingMode.PKCS7);
    }

    void Good(Aes aes, byte[] key)
    {
        // ok: weak-cipher
        using var other = Aes.Create();
        // ok: weak-cipher
        aes.Mode = CipherMode.CBC;
        // ok: weak-cipher
        using var gcm = new AesGcm(key, 16);
    }
}
