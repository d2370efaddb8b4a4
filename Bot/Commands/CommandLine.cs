using System.CommandLine;

namespace Bot.Commands;

/// <summary>The commands of the program. Without one it serves.</summary>
internal static class CommandLine
{
    private static readonly string[] _asking = ["--help", "-h", "-?", "--version"];

    /// <summary>True where the arguments are for a command, or a word that should have been one; false where they are the host's own settings.</summary>
    public static bool Names(string[] arguments) => arguments is [var first, ..] && (_asking.Contains(first) || (!first.StartsWith('-') && !first.Contains('=')));

    public static Task<int> RunAsync(string[] arguments) => Root().Parse(arguments).InvokeAsync();

    private static RootCommand Root() =>
        new("SkillsAdvisor, the learning and skills adviser. Without a command it serves the web chat, Direct Line and /api/messages.")
        {
            AskCommand.Create(),
            SearchCommand.Create(),
            IndexCommand.Create(),
            EvaluateCommand.Create(),
            ContentCommand.Create(),
            IntentCommand.Create(),
            IntentCommand.CreateLearning(),
            ModelsCommand.Create(),
            FeedbackCommand.Create(),
            CasesCommand.Create(),
            SessionsCommand.Create(),
            ParkedCommand.Create(),
            BackupCommand.Create(),
        };
}
