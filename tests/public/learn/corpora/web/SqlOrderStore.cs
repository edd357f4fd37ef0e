using System.Data.Common;

namespace Bakery.Web.Orders;

internal interface IOrderStore
{
    Task<Order?> FindAsync(int number, CancellationToken cancellation);

    Task<Order> AddAsync(string customer, IReadOnlyList<OrderLine> lines, DateTimeOffset placed, CancellationToken cancellation);

    Task SaveAsync(Order order, CancellationToken cancellation);

    Task<IReadOnlyDictionary<string, decimal>> PricesAsync(IReadOnlyList<string> products, CancellationToken cancellation);
}

internal sealed class SqlOrderStore(DbDataSource database) : IOrderStore
{
    public async Task<Order?> FindAsync(int number, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select customer, placed, state from orders where number = @number";
        Add(command, "@number", number);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new(number, reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1), []) { State = (OrderState)reader.GetInt32(2) }
            : null;
    }

    public async Task<Order> AddAsync(string customer, IReadOnlyList<OrderLine> lines, DateTimeOffset placed, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "insert into orders (customer, placed) values (@customer, @placed) returning number";
        Add(command, "@customer", customer);
        Add(command, "@placed", placed);
        var number = (int)(await command.ExecuteScalarAsync(cancellation) ?? 0);
        await transaction.CommitAsync(cancellation);
        return new(number, customer, placed, lines);
    }

    public async Task SaveAsync(Order order, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "update orders set state = @state where number = @number";
        Add(command, "@state", (int)order.State);
        Add(command, "@number", order.Number);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<IReadOnlyDictionary<string, decimal>> PricesAsync(IReadOnlyList<string> products, CancellationToken cancellation)
    {
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select name, price from products where name = any(@names)";
        Add(command, "@names", products.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            prices[reader.GetString(0)] = reader.GetDecimal(1);
        }

        return prices;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
