class Settings
{
    // ruleid: secret-in-code
    private const string ApiKey = "9f86d081884c7d659a2feaa0c55ad015";

    void Bad(Options options)
    {
        // ruleid: secret-in-code
        var adminPassword = "hunter2hunter2";
        // ruleid: secret-in-code
        options.ClientSecret = "Kj8!sfd93ksdSDF2";
    }

    void Good(Options options, Configuration configuration)
    {
        // ok: secret-in-code
        options.ClientSecret = configuration["ClientSecret"];
        // ok: secret-in-code
        var password = "";
        // ok: secret-in-code
        var apiKey = "ApiKey";
        // ok: secret-in-code
        var secret = "{{secret-from-vault-1}}";
        // ok: secret-in-code
        var passwordHint = "abc123abc123";
    }
}
