using System.Diagnostics;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Recommendation;

namespace Bot.Knowledge.Evaluation;

/// <summary>What a person would read, as plain text: facts are looked for in this.</summary>
internal static class ShownText
{
    public static string Of(Answer answer) => answer switch
    {
        Answer.Found found => Of(found),
        Answer.Partial partial => $"{Of(partial.Known)}\nNot found: {partial.Missing}",
        Answer.Clarify clarify => string.Join('\n', [clarify.Prompt, .. clarify.Choices]),
        Answer.NotFound notFound => string.Join('\n', ["I do not know.", .. notFound.Nearest.Select(passage => passage.Entry.Title)]),
        Answer.Refused refused => string.Join('\n', [refused.Text, .. refused.Contacts.Select(contact => $"{contact.Entry.Title}: {contact.Text}")]),
        _ => throw new UnreachableException(),
    };

    public static string Of(Recommendations recommendations) => string.Join('\n', recommendations.Items.Select(item =>
        $"{item.Entry.Title}: {item.Reason} {item.Quote} {item.NextStep} {string.Join(' ', item.Checks)}"));

    private static string Of(Answer.Found found) => string.Join(' ', (found.Verdict is { } verdict ? [verdict] : Array.Empty<string>()).Concat(found.Sentences.Select(sentence => sentence.Text)));
}
