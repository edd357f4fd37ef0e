using System.Data.SqlClient;

class Database
{
    // ruleid: password-in-connection-string
    private const string Default = "Server=db;Database=shop;User Id=sa;Password=Sommer2024;";

    void Bad(Options options)
    {
        // ruleid: password-in-connection-string
        using var connection = new SqlConnection("Data Source=db;Initial Catalog=shop;User=sa;Pwd=Sommer2024");
        // ruleid: password-in-connection-string
        options.UseNpgsql("Host=db;Username=shop;Password=Sommer2024");
    }

    void Good(Options options, string given)
    {
        // ok: password-in-connection-string
        using var connection = new SqlConnection("Server=db;Database=shop;Integrated Security=true");
        // ok: password-in-connection-string
        options.UseNpgsql("Host=db;Username=shop;Password={0}");
        // ok: password-in-connection-string
        options.UseNpgsql(given);
        // ok: password-in-connection-string
        Print("Forgot your password? Ask for help;");
    }
}
