using System.Collections.Frozen;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads yes or no. The longest known phrase wins at each word, so that "not sure" is not "sure".</summary>
internal static class EnglishAnswers
{
    private static readonly string[] Yes =
    [
        "yes", "y", "ye", "yes please", "yep", "yup", "yeah", "yea", "yah", "ya", "yess", "aye", "sure", "sure thing", "for sure", "of course", "certainly",
        "definitely", "absolutely", "indeed", "affirmative", "true", "correct", "exactly", "agreed", "i agree", "i do", "i am", "i have", "i would", "i will",
        "please do", "go ahead", "go on then", "why not", "no problem", "sounds good", "sounds great", "that's right", "thats right", "that is right",
        "that's correct", "thats correct", "that's it", "that's fine", "thats fine", "that works", "works for me", "fine by me", "by all means", "do it",
        "let's do it", "lets do it", "happy to", "i think so", "i guess so", "i suppose so", "you bet", "not bad", "without doubt", "no doubt",
        "👍", "👌", "✅", "✓", "✔", "🆗", "yes i do", "yes i am", "it is", "they are", "it does", "please",
    ];

    // Often only a way to begin: a firm word after them decides.
    private static readonly string[] Weak = ["ok", "okay", "okey", "k", "kk", "alright", "all right", "right", "well", "fine", "cool", "great", "perfect", "good", "so"];

    private static readonly string[] No =
    [
        "no", "n", "no thanks", "no thank you", "no ta", "nope", "nah", "naw", "nay", "never", "negative", "false", "incorrect", "wrong", "not really",
        "not now", "not right now", "not today", "not yet", "not at all", "not at the moment", "not ok", "not okay", "not good", "not correct", "not right",
        "not true", "not interested", "not happy", "not this time", "not for me", "absolutely not", "definitely not", "certainly not", "of course not",
        "sure not", "no way", "i don't", "i dont", "i do not", "i'm not", "im not", "i am not", "i haven't", "i have not", "i wouldn't", "i would not",
        "i won't", "i will not", "i don't think so", "i dont think so", "i do not think so", "i think not", "i'd rather not", "id rather not",
        "i would rather not", "rather not", "please don't", "please dont", "please do not", "don't", "dont", "do not", "do not do it", "don't do it",
        "isn't", "is not", "it isn't", "it is not", "it's not", "that's not right", "that's wrong", "that's not it", "that is not right",
        "neither", "none", "leave it", "forget it", "no it isn't", "👎", "❌", "✗", "🙅", "not",
    ];

    private static readonly string[] Neither =
    [
        "not sure", "i'm not sure", "im not sure", "i am not sure", "unsure", "no idea", "i have no idea", "don't know", "dont know", "i don't know",
        "i dont know", "i do not know", "do not know", "don't mind", "i don't mind", "i dont mind", "not certain", "i'm not certain", "who knows", "no preference", "either",
        "i am sure", "i'm sure", "right now", "no one", "no worries", "so so", "don't understand", "i don't understand", "i do not understand", "good question",
        "i don't care", "i dont care", "i am", "i have", "i would like to know", "well done",
    ];

    private static readonly FrozenDictionary<string, (string[] Words, Verdict Verdict)[]> ByFirstWord = Table();

    public static bool? Read(Words words)
    {
        var (weak, firm) = (Verdict.None, Verdict.None);
        for (var at = 0; at < words.Count;)
        {
            var (verdict, used) = PhraseAt(words, at);
            firm |= verdict & Verdict.Both;
            weak |= verdict & Verdict.Weak;
            at += Math.Max(1, used);
        }

        return firm switch
        {
            Verdict.Yes => true,
            Verdict.No => false,
            Verdict.None when weak == Verdict.Weak => true,
            _ => null,
        };
    }

    private static (Verdict Verdict, int Used) PhraseAt(Words words, int at)
    {
        if (!ByFirstWord.TryGetValue(words[at].Text, out var phrases))
        {
            return default;
        }

        foreach (var (phrase, verdict) in phrases)
        {
            var fits = 1;
            while (fits < phrase.Length && words[at + fits].Is(phrase[fits]))
            {
                fits++;
            }

            if (fits == phrase.Length)
            {
                return (verdict, fits);
            }
        }

        return default;
    }

    private static FrozenDictionary<string, (string[] Words, Verdict Verdict)[]> Table()
    {
        var verdicts = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var (phrases, verdict) in new[] { (Yes, Verdict.Yes), (Weak, Verdict.Weak), (No, Verdict.No), (Neither, Verdict.None) })
        {
            foreach (var phrase in phrases)
            {
                verdicts[phrase] = verdict;
            }
        }

        return verdicts
            .Select(pair => (Words: pair.Key.Split(' '), Verdict: pair.Value))
            .GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    [Flags]
    private enum Verdict
    {
        None = 0,
        Yes = 1,
        No = 2,
        Both = Yes | No,
        Weak = 4,
    }
}
