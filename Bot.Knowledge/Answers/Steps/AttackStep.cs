using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Meets attempts to change the rules with the same calm sentence.</summary>
internal sealed partial class AttackStep : IAnswerStep
{
    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult<Answer?>(Attack().IsMatch(turn.Text)
            ? new Answer.Refused("attack", "I only answer from the learning and skills knowledge base, and my rules stay as they are. What would you like to learn?", [])
            : null);

    [GeneratedRegex(
        @"\b(ignore|forget|disregard|override|bypass)\b.{0,40}\b(instructions?|rules?|prompts?|guardrails?|guidelines?)\b|\b(system|hidden|initial) prompt\b|\b(jailbreak|developer mode|do anything now)\b|\b(pretend|act as if|roleplay)\b.{0,30}\b(no|without) (rules|limits|restrictions)\b|\byour (instructions|prompt|api key|password|secrets?)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attack();
}
