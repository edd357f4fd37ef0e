namespace Bakery.Web.Baskets;

internal sealed class BasketCleanup(IServiceScopeFactory scopes, TimeProvider time, ILogger<BasketCleanup> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var baskets = scope.ServiceProvider.GetRequiredService<Baskets>();
                var gone = await baskets.RemoveOlderThanAsync(time.GetUtcNow() - Kept, stoppingToken);
                log.LogDebug("{Count} baskets were left behind", gone);
            }
            catch (TimeoutException late)
            {
                log.LogWarning(late, "The baskets are cleaned up the next time");
            }
        }
    }
}
