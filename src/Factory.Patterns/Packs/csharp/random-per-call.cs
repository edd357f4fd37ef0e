using System;

class Dice
{
    int Bad()
    {
        // ruleid: random-per-call
        var first = new Random().Next(6);
        // ruleid: random-per-call
        return first + new Random().Next(1, 7);
    }

    int Good(int seed)
    {
        // ok: random-per-call
        var first = Random.Shared.Next(6);
        // ok: random-per-call
        var repeatable = new Random(seed).Next(6);
        // ok: random-per-call
        var random = new Random();
        return first + repeatable + random.Next(6);
    }
}
