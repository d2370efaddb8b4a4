namespace Bot.Knowledge.Retrieval;

/// <summary>English stemming.</summary>
/// <remarks>The Porter2 algorithm, M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org. Words that hold a digit stay as they are.</remarks>
internal static class Stemmer
{
    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
        ["inning"] = "inning",
        ["outing"] = "outing",
        ["canning"] = "canning",
        ["herring"] = "herring",
        ["earring"] = "earring",
        ["proceed"] = "proceed",
        ["exceed"] = "exceed",
        ["succeed"] = "succeed",
        // The algorithm makes one stem of words that mean different things here: an internal post is no international one, a trial no experience.
        ["international"] = "international",
        ["coding"] = "coding",
        ["coder"] = "coding",
        ["coders"] = "coding",
        ["internationally"] = "international",
        ["internal"] = "internal",
        ["internals"] = "internal",
        ["internally"] = "internal",
        ["excellence"] = "excellenc",
        ["excellent"] = "excellenc",
        ["experiment"] = "experiment",
        ["experiments"] = "experiment",
        ["experimental"] = "experiment",
    };

    private static readonly (string Suffix, string By)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"), ("izer", "ize"), ("ization", "ize"),
        ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("aliti", "al"), ("alli", "al"), ("fulness", "ful"), ("ousli", "ous"), ("ousness", "ous"),
        ("iveness", "ive"), ("iviti", "ive"), ("biliti", "ble"), ("bli", "ble"), ("fulli", "ful"), ("lessli", "less"),
    ];

    private static readonly (string Suffix, string By)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion"];

    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var fixedStem))
        {
            return fixedStem;
        }

        var stem = MarkConsonantY(word);
        var (r1, r2) = Regions(stem);
        stem = DropPlural(stem);
        stem = DropPast(stem, r1);
        stem = stem.Length > 2 && stem[^1] is 'y' or 'Y' && !IsVowel(stem[^2]) ? stem[..^1] + "i" : stem;
        stem = Replace(stem, r1, r2);
        stem = DropSuffix(stem, r2);
        stem = DropFinal(stem, r1, r2);
        return stem.Replace('Y', 'y');
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static string MarkConsonantY(string word)
    {
        if (!word.Contains('y', StringComparison.Ordinal))
        {
            return word;
        }

        var letters = word.ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            if (letters[at] == 'y' && (at == 0 || IsVowel(letters[at - 1])))
            {
                letters[at] = 'Y';
            }
        }

        return new string(letters);
    }

    // R1 begins after the first consonant that follows a vowel; R2 is the same rule within R1.
    private static (int R1, int R2) Regions(string word)
    {
        var r1 = After(word, 0);
        foreach (var prefix in (ReadOnlySpan<string>)["gener", "commun", "arsen", "univers"])
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
            {
                r1 = prefix.Length;
            }
        }

        return (r1, After(word, r1));

        static int After(string word, int from)
        {
            for (var at = from + 1; at < word.Length; at++)
            {
                if (!IsVowel(word[at]) && IsVowel(word[at - 1]))
                {
                    return at + 1;
                }
            }

            return word.Length;
        }
    }

    private static string DropPlural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        if (word.EndsWith("ied", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word.Length > 4 ? word[..^2] : word[..^1];
        }

        var plural = word[^1] == 's' && word[^2] is not ('s' or 'u') && word.AsSpan(0, word.Length - 2).ContainsAny(Vowels);
        return plural ? word[..^1] : word;
    }

    private static string DropPast(string word, int r1)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return word.Length - suffix.Length >= r1 ? word[..^(suffix.Length - 2)] : word;
            }
        }

        foreach (var suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                var stem = word[..^suffix.Length];
                return stem.AsSpan().ContainsAny(Vowels) ? Mend(stem, r1) : word;
            }
        }

        return word;
    }

    private static string Mend(string stem, int r1)
    {
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
        {
            return stem + "e";
        }

        if (stem.Length > 1 && stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            return stem[..^1];
        }

        return stem.Length <= r1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static bool EndsShort(string word) => word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y') && IsVowel(word[^2]) && !IsVowel(word[^3]),
    };

    private static string Replace(string word, int r1, int r2)
    {
        word = ReplaceLongest(word, Step2, r1);
        if (word.EndsWith("ogi", StringComparison.Ordinal) && word.Length - 3 >= r1 && word.Length > 3 && word[^4] == 'l')
        {
            word = word[..^1];
        }
        else if (word.EndsWith("li", StringComparison.Ordinal) && word.Length - 2 >= r1 && word.Length > 2 && "cdeghkmnrt".Contains(word[^3], StringComparison.Ordinal))
        {
            word = word[..^2];
        }

        word = ReplaceLongest(word, Step3, r1);
        return word.EndsWith("ative", StringComparison.Ordinal) && word.Length - 5 >= r2 ? word[..^5] : word;
    }

    private static string ReplaceLongest(string word, (string Suffix, string By)[] rules, int region)
    {
        (string Suffix, string By)? best = null;
        foreach (var rule in rules)
        {
            if (word.EndsWith(rule.Suffix, StringComparison.Ordinal) && rule.Suffix.Length > (best?.Suffix.Length ?? 0))
            {
                best = rule;
            }
        }

        return best is { } found && word.Length - found.Suffix.Length >= region ? word[..^found.Suffix.Length] + found.By : word;
    }

    private static string DropSuffix(string word, int r2)
    {
        var best = "";
        foreach (var suffix in Step4)
        {
            if (suffix.Length > best.Length && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                best = suffix;
            }
        }

        var start = word.Length - best.Length;
        return best.Length == 0 || start < r2 || (best == "ion" && (start == 0 || word[start - 1] is not ('s' or 't'))) ? word : word[..start];
    }

    private static string DropFinal(string word, int r1, int r2)
    {
        var last = word.Length - 1;
        return word[^1] switch
        {
            'e' when last >= r2 || (last >= r1 && !EndsShort(word[..^1])) => word[..^1],
            'l' when last >= r2 && word.Length > 1 && word[^2] == 'l' => word[..^1],
            _ => word,
        };
    }
}
