using System.Text.RegularExpressions;

namespace Bot.Tests.House;

/// <summary>A test that fails because a machine was busy tells nothing: what must come is waited for by <see cref="Waits"/>.</summary>
public sealed partial class WaitRules
{
    [Fact]
    public void No_test_waits_by_a_limit_of_its_own() => Assert.Empty(
        Repository.SourceFiles("Bot.Tests").SelectMany(file => File.ReadLines(file).Where(line => OwnLimit().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")));

    [GeneratedRegex(@"\b(WaitAsync|CancellationTokenSource|CancelAfter)\(TimeSpan\.From", RegexOptions.NonBacktracking)]
    private static partial Regex OwnLimit();
}
