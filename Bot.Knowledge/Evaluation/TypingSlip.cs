namespace Bot.Knowledge.Evaluation;

/// <summary>One typing slip in the longest word of a text, the same for the same text: a letter left out, doubled, changed or swapped.</summary>
public static class TypingSlip
{
    private const int ShortestWord = 4;

    public static string In(string text)
    {
        var words = text.Split(' ');
        var longest = words.Index().Where(word => word.Item.Length >= ShortestWord && word.Item.All(char.IsLetter)).OrderByDescending(word => word.Item.Length).FirstOrDefault();
        if (longest.Item is null)
        {
            return text;
        }

        // Not the string's own hash: that differs from run to run.
        var random = new Random(text.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
        words[longest.Index] = Slip(longest.Item, random);
        return string.Join(' ', words);
    }

    private static string Slip(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + (char)('a' + random.Next(26)) + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }
}
