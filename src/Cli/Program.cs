using Timeline.Cli;

using var host = Host.OfThisProcess();
return await CommandLine.RunAsync(args, host);
