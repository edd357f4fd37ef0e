global using Factory.Hosting.Builds;
global using Factory.Hosting.Definition;
global using Factory.Hosting.Parameters;
global using Factory.Hosting.Paths;
global using Factory.Hosting.Running;
global using Factory.Hosting.Tests.Infra;
global using Factory.Model.Faults;
