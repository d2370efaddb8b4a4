using Bot.Benchmarks.Knowledge;

namespace Bot.Benchmarks;

internal static class Entrance
{
    private static void Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["tune", .. var rest]:
                RankingTuning.Run(rest);
                break;
            case ["synonyms", var dictionary, var output]:
                SynonymLexiconMaker.Run(dictionary, output);
                break;
            default:
                BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Entrance).Assembly).Run(arguments);
                break;
        }
    }
}
