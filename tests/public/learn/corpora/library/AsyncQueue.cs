using System.Threading.Channels;

namespace Measures;

/// <summary>Hands items from many writers to one reader, and makes writers wait while it is full.</summary>
public sealed class AsyncQueue<T>(int capacity)
{
    private readonly Channel<T> channel = Channel.CreateBounded<T>(new BoundedChannelOptions(capacity) { SingleReader = true });

    public ValueTask PutAsync(T item, CancellationToken cancellation) => channel.Writer.WriteAsync(item, cancellation);

    public void Close() => channel.Writer.TryComplete();

    public async IAsyncEnumerable<IReadOnlyList<T>> InBatchesAsync(int size, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var batch = new List<T>(size);
        await foreach (var item in channel.Reader.ReadAllAsync(cancellation))
        {
            batch.Add(item);
            if (batch.Count == size)
            {
                yield return batch;
                batch = new(size);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
