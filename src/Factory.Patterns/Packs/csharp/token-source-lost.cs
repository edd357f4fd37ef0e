using System;
using System.Threading;

class Caller
{
    void Bad(CancellationToken token)
    {
        // ruleid: token-source-lost
        Call(new CancellationTokenSource(1000).Token);
        // ruleid: token-source-lost
        var linked = CancellationTokenSource.CreateLinkedTokenSource(token).Token;
    }

    void Good(CancellationToken token)
    {
        // ok: token-source-lost
        using var source = new CancellationTokenSource(1000);
        // ok: token-source-lost
        Call(source.Token);
        // ok: token-source-lost
        var cancelled = new CancellationToken(canceled: true);
    }
}
