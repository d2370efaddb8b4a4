namespace Bot.Benchmarks;

internal static class Entrance
{
    private static void Main(string[] arguments) =>
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Entrance).Assembly).Run(arguments);
}
