namespace Bot.Knowledge.Content;

/// <summary>taxonomy.yml to the model. What is wrong is reported with its line; the rest is kept.</summary>
internal static class TaxonomyReader
{
    public static Taxonomy Read(string file, string text, ICollection<ContentProblem> problems)
    {
        void Report(int line, string message) => problems.Add(new ContentProblem(file, line, message));
        if (YamlDocumentReader.Read(text, lineOffset: 0, Report) is not { } root)
        {
            return Taxonomy.Empty;
        }

        var fields = new YamlFields(root, lineOffset: 0, Report);
        var taxonomy = new Taxonomy
        {
            Skills = [.. fields.Mappings("skills").Select(ReadSkill)],
            Grades = ReadItems(fields, "grades"),
            Professions = ReadItems(fields, "professions"),
            Departments = ReadItems(fields, "departments"),
            Places = ReadItems(fields, "places"),
            Formats = ReadItems(fields, "formats"),
            Kinds = ReadItems(fields, "kinds"),
            Terms = [.. fields.Mappings("terms").Select(ReadTerm)],
        };
        fields.RefuseUnknownKeys();
        CheckBroader(taxonomy, fields, Report);
        return taxonomy;
    }

    private static Skill ReadSkill(YamlFields fields)
    {
        var skill = new Skill(fields.Required("id"), fields.Required("name"), fields.List("synonyms"))
        {
            Broader = fields.List("broader"),
            Related = fields.List("related"),
        };
        fields.RefuseUnknownKeys();
        return skill;
    }

    private static List<TaxonomyItem> ReadItems(YamlFields fields, string key)
    {
        var items = new List<TaxonomyItem>();
        foreach (var item in fields.Mappings(key))
        {
            items.Add(new TaxonomyItem(item.Required("id"), item.Required("name"), item.List("synonyms")) { Broader = item.List("broader") });
            item.RefuseUnknownKeys();
        }

        return items;
    }

    private static Term ReadTerm(YamlFields fields)
    {
        var meanings = new List<TermMeaning>();
        foreach (var meaning in fields.Mappings("meanings"))
        {
            meanings.Add(new TermMeaning(meaning.Required("text"), meaning.Optional("entry")));
            meaning.RefuseUnknownKeys();
        }

        var term = new Term(fields.Required("term"), meanings);
        fields.RefuseUnknownKeys();
        return term;
    }

    private static void CheckBroader(Taxonomy taxonomy, YamlFields fields, Action<int, string> report)
    {
        (string Key, IReadOnlyList<TaxonomyItem> Items)[] lists =
        [
            ("skills", taxonomy.Skills), ("grades", taxonomy.Grades), ("professions", taxonomy.Professions), ("departments", taxonomy.Departments),
            ("places", taxonomy.Places), ("formats", taxonomy.Formats), ("kinds", taxonomy.Kinds),
        ];
        foreach (var (key, items) in lists)
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in items.Where(item => !ids.Add(item.Id)))
            {
                report(fields.LineFor(key), $"'{item.Id}' stands more than once under {key}");
            }

            foreach (var item in items)
            {
                var others = item is Skill skill ? [.. item.Broader, .. skill.Related] : item.Broader;
                foreach (var other in others.Where(other => !ids.Contains(other)))
                {
                    report(fields.LineFor(key), $"'{item.Id}' names '{other}', which does not stand under {key}");
                }
            }
        }

        foreach (var label in taxonomy.Terms.GroupBy(term => term.Label, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            report(fields.LineFor("terms"), $"the term '{label}' stands more than once");
        }
    }
}
