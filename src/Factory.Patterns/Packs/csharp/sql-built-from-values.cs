using System.Data;

class Customers
{
    void Bad(IDbConnection connection, IDbCommand command, Database database, string name, int id)
    {
        // ruleid: sql-built-from-values
        using var find = new SqlCommand($"SELECT * FROM Customers WHERE Name = '{name}'", connection);
        // ruleid: sql-built-from-values
        command.CommandText = "DELETE FROM Customers WHERE Id = " + id;
        // ruleid: sql-built-from-values
        database.ExecuteSqlRaw($"UPDATE Customers SET Name = '{name}' WHERE Id = {id}");
        // ruleid: sql-built-from-values
        connection.Query<Customer>($"select * from Customers where Name = '{name}'");
    }

    void Good(IDbConnection connection, IDbCommand command, Database database, string name, int id)
    {
        // ok: sql-built-from-values
        using var find = new SqlCommand("SELECT * FROM Customers WHERE Name = @name", connection);
        // ok: sql-built-from-values
        command.CommandText = "DELETE FROM Customers WHERE Id = @id";
        // ok: sql-built-from-values
        database.ExecuteSql($"UPDATE Customers SET Name = {name} WHERE Id = {id}");
        // ok: sql-built-from-values
        text.Append($"DELETE FROM {table} WHERE Id = 1");
        // ok: sql-built-from-values
        log.Info($"Update {name}, set nothing");
        // ok: sql-built-from-values
        connection.Query<Customer>("select * from Customers where Name = @name", new { name });
        // ok: sql-built-from-values
        command.CommandText = "SELECT * FROM Customers" +
            " WHERE Id = @id";
    }
}
