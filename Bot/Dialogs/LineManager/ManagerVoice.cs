using System.Text.RegularExpressions;
using Bot.Dialogs.Talk;
using Bot.Privacy;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.LineManager;

/// <summary>"How do I do a development conversation", "someone in my team is neurodiverse, what can I offer": guidance at once, from whoever asks.</summary>
internal sealed partial class ManagerVoice(ManagerGuidance guidance) : IAtOnce
{
    public Task<Activity?> AnswerAsync(ITurnContext turn, TalkState state, string words, CancellationToken cancellationToken) =>
        Task.FromResult(turn.Activity.IsShared() ? null : ForTeam().IsMatch(words) && ManagerWords.TopicOf(words) == ManagerTopic.Adjustments ? ManagerReply.Adjustments(guidance)
            : Sharing().IsMatch(words) ? ManagerReply.Sharing(guidance) : HowTo().IsMatch(words) || (state.Managed is not null && Talking().IsMatch(words)) || words.Trim().Equals(ManagerReply.ForTalk, StringComparison.OrdinalIgnoreCase) ? ManagerReply.Guidance(guidance) : null);

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*((can|could) you )?(how|help me|tips|advice|guidance|any (tips|advice)|what should i (say|do|cover|ask)|preparing|i need help).{0,60}\b(development|career|appraisal|performance development) (talk|conversation|discussion|review|chat|meeting)s?\b", Options)]
    private static partial Regex HowTo();

    [GeneratedRegex(@"\b(how|what) (do|should|can|could|would) i (start|have|open|begin|raise|say|bring|run|prepare|tell|ask)\b.{0,40}\b(conversation|talk|chat|one[- ]to[- ]one|1[: -]?1|it|this|meeting|(to|with) (her|him|them|my \w+))\b|\bhow (do|should|can|could) i (tell|say no to|refuse|let|disappoint) (her|him|them|my \w+)\b", Options)]
    private static partial Regex Talking();

    [GeneratedRegex(@"\bmoderat(e|ion|ing)\b.{0,30}\b(opportunit\w+|development|places|talent)\b|\b(share|sharing|allocat\w+|give out|giving out|offer\w*|hand out|choose|decide) .{0,50}\b(opportunit\w+|development|places|courses|training)\b.{0,30}\b(fair|fairly|equal|equally|evenly)\b|\bfair(ly)?\b.{0,30}\b(share|sharing|allocat\w+|choose|offer\w*)\b.{0,30}\b(opportunit\w+|development|places|training)\b", Options)]
    private static partial Regex Sharing();

    [GeneratedRegex(@"\b(my (team|report|reports|staff|direct report|team member|aa|ao|eo|heo|seo|g7|g6)|(someone|somebody|a person|one) (in|of|on) my team|team members?|i (line )?manage)\b", Options)]
    private static partial Regex ForTeam();
}
