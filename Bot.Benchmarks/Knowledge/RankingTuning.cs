using System.Globalization;
using Bot.Knowledge.Content;
using Bot.Knowledge.Evaluation;
using Bot.Knowledge.Retrieval;

namespace Bot.Benchmarks.Knowledge;

/// <summary>Tries ranking options on judged sets: <c>tune FOLDER [half] [Option=value ...]</c>. Half is even, odd or all.</summary>
internal static class RankingTuning
{
    public static void Run(string[] arguments)
    {
        var half = arguments.Length > 1 && !arguments[1].Contains('=', StringComparison.Ordinal) ? arguments[1] : "all";
        var options = new RankingOptions();
        var variants = new List<(string Name, RankingOptions Options)>();
        foreach (var argument in arguments.Skip(1).Where(argument => argument.Contains('=', StringComparison.Ordinal)))
        {
            var (name, values) = (argument[..argument.IndexOf('=', StringComparison.Ordinal)], argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(','));
            if (values.Length == 1)
            {
                options = With(options, name, values[0]);
            }
            else
            {
                variants.AddRange(values.Select(value => ($"{name}={value}", With(options, name, value))));
            }
        }

        if (variants.Count == 0)
        {
            variants.Add(("as given", options));
        }

        var sets = Directory.GetDirectories(arguments[0]).Order(StringComparer.Ordinal).Where(JudgedSet.IsSet).Select(JudgedSet.Read).ToList();
        Console.WriteLine($"{"",-28}{string.Join("", sets.Select(set => $"{set.Name[..Math.Min(9, set.Name.Length)],10}"))}{"FAQ",10}{"all",10}");
        foreach (var (name, variant) in variants)
        {
            var figures = sets.Select(set => Figure(set, variant, half)).ToList();
            var faq = sets.Zip(figures).Where(pair => pair.First.Name is "csl-catalogue" or "stackfaq" or "clinc150" or "covid-paraphrase").Average(pair => pair.Second);
            Console.WriteLine($"{name,-28}{string.Join("", figures.Append(faq).Append(figures.Average()).Select(value => value.ToString("0.0000", CultureInfo.InvariantCulture).PadLeft(10)))}");
        }
    }

    private static double Figure(JudgedSet set, RankingOptions options, string half)
    {
        var index = LexicalIndex.Build(set.Entries, options);
        var ranker = new Ranker(index, Taxonomy.Empty);
        var queries = set.Queries.Where((_, at) => half == "all" || (at % 2 == 0) == (half == "even"));
        return queries.Average(query => RankingMeasures.Ndcg([.. ranker.Rank(ranker.Analyse(query.Text), 10, _ => true).Select(item => index.Chunks[item.Chunk].Entry.Id)], query.Grades));
    }

    private static RankingOptions With(RankingOptions options, string name, string value)
    {
        var changed = options with { };
        var property = typeof(RankingOptions).GetProperty(name) ?? throw new ArgumentException($"There is no option '{name}'.");
        property.SetValue(changed, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        return changed;
    }
}
