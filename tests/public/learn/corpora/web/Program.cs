using Bakery.Web.Baskets;
using Bakery.Web.Health;
using Bakery.Web.Orders;
using Bakery.Web.Products;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddScoped<IOrderStore, SqlOrderStore>();
builder.Services.AddScoped<OrderDesk>();
builder.Services.AddScoped<ProductCatalogue>();
builder.Services.AddHostedService<BasketCleanup>();
builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
builder.Services.AddHttpClient<ShippingRates>(client => client.BaseAddress = new Uri(builder.Configuration["Shipping:Address"] ?? "https://shipping.example.com"));

var app = builder.Build();
app.MapHealthChecks("/health");
app.MapOrders();
app.MapProducts();

await app.RunAsync();
