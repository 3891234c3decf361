using BenchmarkDotNet.Running;

using Timeline.Benchmarks.Building;
using Timeline.Benchmarks.Desk;
using Timeline.Benchmarks.Pressing;
using Timeline.Benchmarks.Preview;
using Timeline.Benchmarks.Profiling;
using Timeline.Benchmarks.Reading;
using Timeline.Benchmarks.Weighing;

if (args is ["--build", .. var choice])
{
    return BuildSpeed.Report(choice, Console.Out);
}

if (args is ["--profile", var measured, .. var given])
{
    return PartProfile.Report(measured, given, Console.Out);
}

if (args is ["--weigh", var folder, .. var pages])
{
    return WeighedSite.Report(folder, pages, Console.Out);
}

if (args is ["--preview", var previewer, var edited])
{
    return await PreviewSpeed.ReportAsync(previewer, edited, Console.Out);
}

if (args is ["--press", var built])
{
    return await PressToPaint.ReportAsync(built, Console.Out);
}

if (args is ["--read", var file])
{
    return ReadingSpeed.Report(file, Console.Out);
}

if (args is ["--desk", var program, var site])
{
    return await DeskSpeed.ReportAsync(program, site, Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
