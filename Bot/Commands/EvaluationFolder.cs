namespace Bot.Commands;

/// <summary>Where the judged questions lie in a checkout. <c>dotnet run --project Bot</c> starts in the project's folder, so the folders above are looked at too.</summary>
internal static class EvaluationFolder
{
    private static readonly string _inCheckout = Path.Combine("Bot.Knowledge", "Evaluation");

    public static string Default() => Find(_inCheckout);

    public static string Find(string inCheckout)
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, inCheckout) is var found && Directory.Exists(found)) return found;
        }
        return inCheckout;
    }
}
