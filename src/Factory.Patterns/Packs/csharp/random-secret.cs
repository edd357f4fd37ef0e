using System;
using System.Security.Cryptography;

class Accounts
{
    string CreatePassword()
    {
        // ruleid: random-secret
        var random = new Random();
        return random.Next().ToString();
    }

    string NewResetToken(int length)
    {
        // ruleid: random-secret
        return Letters(Random.Shared, length);
    }

    string CreateKey()
    {
        // ok: random-secret
        return RandomNumberGenerator.GetHexString(32);
    }

    int Roll()
    {
        // ok: random-secret
        return new Random().Next(6);
    }

    int Pick(int count)
    {
        // ok: random-secret
        return Random.Shared.Next(count);
    }
}
