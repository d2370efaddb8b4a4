using Bot.Benchmarks.Builder.EchoLoad;
using Bot.Benchmarks.Handoff;
using Bot.Benchmarks.Knowledge;
using Bot.Benchmarks.Turns;

namespace Bot.Benchmarks;

internal static class Entrance
{
    private static async Task Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["tune", .. var rest]:
                RankingTuning.Run(rest);
                break;
            case ["calibrate", var folder, var output]:
                ConfidenceCalibration.Run(folder, output);
                break;
            case ["knowledge", var content, var questions]:
                KnowledgeSpeed.Run(content, questions);
                break;
            case ["synonyms", var dictionary, var lexicon]:
                SynonymLexiconMaker.Run(dictionary, lexicon);
                break;
            case ["builder-load", .. var rest]:
                await LoadCommand.RunAsync(rest);
                break;
            case ["turns", .. var rest]:
                await TurnsCommand.RunAsync(rest);
                break;
            case ["soak", .. var rest]:
                await SoakCommand.RunAsync(rest);
                break;
            case ["crash", .. var rest]:
                Environment.ExitCode = await CrashCommand.RunAsync(rest);
                break;
            case ["handoff-crash", .. var rest]:
                Environment.ExitCode = await HandoffCrashCommand.RunAsync(rest);
                break;
            case ["relay", .. var rest]:
                Environment.ExitCode = await RelayCommand.RunAsync(rest);
                break;
            case [BotProcess.Argument]:
                await BotProcess.ServeAsync();
                break;
            case [BotProcess.Argument, var address]:
                await BotProcess.ServeAsync(address);
                break;
            default:
                BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Entrance).Assembly).Run(arguments);
                break;
        }
    }
}
