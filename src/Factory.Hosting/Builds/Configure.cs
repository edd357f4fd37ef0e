namespace Factory.Hosting.Builds;

/// <summary>Changes settings and hands them back.</summary>
public delegate T Configure<T>(T settings);
