namespace Bot.Knowledge.Content;

/// <summary>The rules that look at all entries at once: unique names, links that lead somewhere, words that the taxonomy knows.</summary>
internal static class ContentLinks
{
    /// <returns>The entries to use, in order of id: an entry whose id is taken is left out; other problems only cost a line.</returns>
    public static IReadOnlyList<Entry> Check(IReadOnlyList<EntryFile> files, Taxonomy taxonomy, ICollection<ContentProblem> problems)
    {
        var kept = new Dictionary<string, EntryFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!kept.TryAdd(file.Entry.Id, file))
            {
                problems.Add(new ContentProblem(file.File, file.LineFor("id"), $"the id '{file.Entry.Id}' is taken by {kept[file.Entry.Id].File}"));
            }
        }

        CheckNames(kept.Values, problems);
        foreach (var file in kept.Values)
        {
            CheckLinks(file, kept, problems);
            CheckWords(file, taxonomy, problems);
        }

        return [.. kept.Values.Select(file => file.Entry).OrderBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    private static void CheckNames(IEnumerable<EntryFile> files, ICollection<ContentProblem> problems)
    {
        var owners = new Dictionary<string, EntryFile>(StringComparer.OrdinalIgnoreCase);
        // Titles first: an alias may not be another entry's title. The sessions of a calendar may repeat a title on several days.
        foreach (var file in files.Where(file => !file.File.EndsWith(".csv", StringComparison.Ordinal)))
        {
            Claim(file.Entry.Title, file, "title");
        }

        foreach (var file in files)
        {
            foreach (var alias in file.Entry.Aliases)
            {
                Claim(alias, file, "aliases");
            }
        }

        void Claim(string name, EntryFile file, string key)
        {
            if (!owners.TryAdd(name, file))
            {
                problems.Add(new ContentProblem(file.File, file.LineFor(key), $"the name '{name}' is used by {owners[name].File} as well"));
            }
        }
    }

    private static void CheckLinks(EntryFile file, Dictionary<string, EntryFile> all, ICollection<ContentProblem> problems)
    {
        foreach (var id in file.Entry.Related.Where(id => !all.ContainsKey(id)))
        {
            problems.Add(new ContentProblem(file.File, file.LineFor("related"), $"'related' names '{id}', which is no entry"));
        }

        if (file.Entry.ReplacedBy is { } successor && !all.ContainsKey(successor))
        {
            problems.Add(new ContentProblem(file.File, file.LineFor("replacedBy"), $"'replacedBy' names '{successor}', which is no entry"));
        }

        foreach (var link in file.Links.Where(link => !all.ContainsKey(link.EntryId)))
        {
            problems.Add(new ContentProblem(file.File, link.Line, $"the link leads to '{link.EntryId}', which is no entry"));
        }
    }

    private static void CheckWords(EntryFile file, Taxonomy taxonomy, ICollection<ContentProblem> problems)
    {
        var entry = file.Entry;
        Known(entry.Skills, taxonomy.Skills, "skills", "skill");
        Known(entry.Audience.Grades, taxonomy.Grades, "audience", "grade");
        Known(entry.Audience.Professions, taxonomy.Professions, "audience", "profession");
        Known(entry.Audience.Departments, taxonomy.Departments, "audience", "department");
        Known(entry.Formats, taxonomy.Formats, "formats", "format");
        Known(entry.Places, taxonomy.Places, "places", "place");
        Known([.. entry.Dates.Select(dates => dates.Place).OfType<string>()], taxonomy.Places, "dates", "place");
        foreach (var rule in entry.Eligibility)
        {
            switch (rule.Kind)
            {
                case RuleKind.Grade:
                    Known(rule.AnyOf, taxonomy.Grades, "eligibility", "grade");
                    break;
                case RuleKind.Profession:
                    Known(rule.AnyOf, taxonomy.Professions, "eligibility", "profession");
                    break;
                case RuleKind.Department:
                    Known(rule.AnyOf, taxonomy.Departments, "eligibility", "department");
                    break;
                case RuleKind.Place:
                    Known(rule.AnyOf, taxonomy.Places, "eligibility", "place");
                    break;
            }
        }

        void Known(IReadOnlyList<string> ids, IReadOnlyList<TaxonomyItem> items, string key, string what)
        {
            foreach (var id in ids.Where(id => items.All(item => item.Id != id)))
            {
                problems.Add(new ContentProblem(file.File, file.LineFor(key), $"'{id}' is no {what} of the taxonomy"));
            }
        }
    }
}
