using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing.Wording;

namespace Bot.Knowledge.Answers.Checking;

/// <summary>A sentence of an entry that gives orders to the bot, or asks readers for a secret. It is content like any other, it is obeyed by nobody, and it is not shown.</summary>
public static partial class StrangeOrder
{
    public static bool In(string sentence) => InjectionSigns.In(sentence) || Secret().IsMatch(sentence) || ToBot().IsMatch(sentence);

    // "I forgot my password" is no order; "send your password to" is.
    [GeneratedRegex(
        @"\b(send|give|tell|share|e-?mail|text|type|enter|reply with|hand over|provide|submit|confirm)\b.{0,40}\b(your|their|his|her|a|the|all) ?(\w+ )?(passwords?|passcodes?|pin|credentials|log-?in details|bank details|card (number|details)|national insurance number)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Secret();

    [GeneratedRegex(
        @"\b(assistant|chat ?bot|bot|language model|ai model|llm|adviser bot)\b.{0,20}\b(must|should|shall|will|has to|is to|always|never)\b.{0,60}\b(say|tell|answer|reply|send|ask|recommend|ignore|forget|hide|pretend)\b|\b(tell|ask|order|instruct) (all |any |every )?(people|users?|readers|staff|everyone|employees)\b.{0,40}\b(to )?(send|click|pay|transfer|download|install|visit|call)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ToBot();
}
