using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bakery.Web.Health;

internal sealed class DatabaseCheck(DbDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (DbException unreachable)
        {
            return HealthCheckResult.Unhealthy("The database can't be reached", unreachable);
        }
    }
}
