using Microsoft.IdentityModel.Tokens;

class Login
{
    TokenValidationParameters Bad() => new TokenValidationParameters
    {
        ValidIssuer = "shop",
        // ruleid: token-validation-off
        ValidateLifetime = false,
        // ruleid: token-validation-off
        RequireSignedTokens = false,
    };

    TokenValidationParameters Good() => new TokenValidationParameters
    {
        // ok: token-validation-off
        ValidateLifetime = true,
        // ok: token-validation-off
        SaveSigninToken = false,
    };

    Order Near() => new Order
    {
        // ok: token-validation-off
        ValidateLifetime = false,
    };
}
