namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices and other known values by their words in what a person wrote.</summary>
public static class Find
{
    // Enough for any answer to a question; the rest of a pasted document is not searched.
    internal const int MaxUtterance = 4096;

    private const int DefaultTokenDistance = 2;

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var values = choices.SelectMany((choice, index) => WordsFor(choice, options).Select(words => new SortedValue { Index = index, Value = words }));
        return [.. FindValues(utterance, [.. values], options).Select(ToChoice)];

        ModelResult<FoundChoice> ToChoice(ModelResult<FoundValue> found)
        {
            var value = found.Resolution ?? new FoundValue();
            return new ModelResult<FoundChoice>
            {
                Start = found.Start,
                End = found.End,
                Text = found.Text,
                TypeName = "choice",
                Resolution = new FoundChoice
                {
                    Value = choices[value.Index].Value,
                    Index = value.Index,
                    Score = value.Score,
                    Synonym = value.Value,
                },
            };
        }
    }

    /// <summary>Finds values by their words. Words of different values never overlap in the result, and each index appears once at most.</summary>
    /// <returns>In the order of the utterance.</returns>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        var text = Beginning(utterance);
        var tokenize = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var said = tokenize(text, options.Locale);
        if (said.Count == 0)
        {
            return [];
        }

        var hits = new List<Hit>();
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value.Value))
            {
                Collect(hits, said, value, tokenize(value.Value, options.Locale), options);
            }
        }

        return [.. Best(hits).OrderBy(hit => hit.First).Select(hit => hit.ToResult(text, said))];
    }

    internal static string Beginning(string? utterance) => utterance switch
    {
        null => "",
        { Length: > MaxUtterance } => utterance[..(char.IsHighSurrogate(utterance[MaxUtterance - 1]) ? MaxUtterance - 1 : MaxUtterance)],
        _ => utterance,
    };

    private static IEnumerable<string?> WordsFor(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue)
        {
            yield return choice.Value;
        }

        if (!options.NoAction)
        {
            yield return choice.Action?.Title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    private static void Collect(List<Hit> hits, List<Token> said, SortedValue value, List<Token> wanted, FindValuesOptions options)
    {
        if (wanted.Count == 0)
        {
            return;
        }

        for (var at = 0; at < said.Count; at++)
        {
            if (HitAt(said, at, value, wanted, options) is { } hit)
            {
                hits.Add(hit);
                at = hit.Last;
            }
        }
    }

    private static Hit? HitAt(List<Token> said, int at, SortedValue value, List<Token> wanted, FindValuesOptions options)
    {
        var opening = options.AllowPartialMatches ? wanted.FindIndex(word => Same(word, said[at])) : Same(wanted[0], said[at]) ? 0 : -1;
        if (opening < 0)
        {
            return null;
        }

        var (matched, skipped, last) = (1, 0, at);
        foreach (var word in wanted.Skip(opening + 1))
        {
            var reach = Math.Min(said.Count - 1, last + 1 + Math.Max(0, options.MaxTokenDistance ?? DefaultTokenDistance));
            var next = last + 1;
            while (next <= reach && !Same(word, said[next]))
            {
                next++;
            }

            if (next <= reach)
            {
                skipped += next - last - 1;
                (matched, last) = (matched + 1, next);
            }
            else if (!options.AllowPartialMatches)
            {
                return null;
            }
        }

        // The share of the value that was said, times the share of what was said between its ends that belongs to it.
        var score = (float)matched / wanted.Count * matched / (matched + skipped);
        return new Hit(value, at, last, matched, score);
    }

    private static List<Hit> Best(List<Hit> hits)
    {
        var kept = new List<Hit>();
        foreach (var hit in hits.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Words))
        {
            if (kept.TrueForAll(other => other.Value.Index != hit.Value.Index && (other.Last < hit.First || hit.Last < other.First)))
            {
                kept.Add(hit);
            }
        }

        return kept;
    }

    private static bool Same(Token one, Token other) => string.Equals(one.Normalized, other.Normalized, StringComparison.Ordinal);

    private sealed record Hit(SortedValue Value, int First, int Last, int Words, float Score)
    {
        public ModelResult<FoundValue> ToResult(string text, List<Token> said) => new()
        {
            Start = said[First].Start,
            End = said[Last].End,
            Text = text[said[First].Start..(said[Last].End + 1)],
            TypeName = "value",
            Resolution = new FoundValue { Value = Value.Value, Index = Value.Index, Score = Score },
        };
    }
}
