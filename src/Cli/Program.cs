using Timeline.Cli;
using Timeline.Cli.Terminal;

using var host = Host.OfThisProcess();
return await CommandLine.RunAsync(args, host);
