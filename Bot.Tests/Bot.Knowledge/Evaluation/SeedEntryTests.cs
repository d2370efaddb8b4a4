using Bot.Knowledge.Answers;

namespace Bot.Tests.Knowledge.Evaluation;

/// <summary>Each of the 25 entries from the seed articles: three differently worded questions, the last one misspelt, with a fact and the right source.</summary>
public sealed class SeedEntryTests
{
    public static TheoryData<string, string, string> Rows() => new()
    {
        { "home-office-international-outlook", "why does the home office need an international view?|Home Office international outlook|home ofice internatonal outlok", "international" },
        { "fast-stream-international-postings-home-office", "how long is a fast stream international posting at the home office?|Fast Stream international postings|fast streem international postngs home office", "Six|six" },
        { "international-strategy-and-engagement-unit", "what is the International Strategy and Engagement Unit|International Strategy and Engagement Unit|internatonal stratgy and engagment unit", "international engagement" },
        { "gemma-kane-posting", "who is Gemma Kane?|what did Gemma Kane do on her posting?|gema kane postng", "Gemma Kane" },
        { "adam-luke-posting", "what did Adam Luke work on?|whose visits was Adam Luke involved with|adm luke postng", "Adam Luke" },
        { "skills-from-international-postings", "what skills do you get from an international posting?|Skills from international postings|skils from internatonal postings", "negotiation" },
        { "five-country-conference", "what is the five country conference?|which countries are in the Five Country Conference|five contry confrence", "Canada" },
        { "home-office-duty-and-workforce", "what does the home office say its duty is|Home Office duty and workforce|home ofice dutey", "27,000|safe" },
        { "access-career-development-programme-home-office", "who designed Access|Access career development programme|acess carer developmnt programme", "Access" },
        { "access-programme-outcomes", "how many Access alumni got promoted|what did the Access programme achieve?|acess programe outcomes", "65%" },
        { "access-programme-activities", "Access programme activities|what activities are there on the Access programme|actvities on the acces programme", "mentoring" },
        { "barriers-that-access-set-out-to-tackle", "why was Access needed?|which barriers did Access set out to tackle|bariers that acess tackled", "role models|three problems" },
        { "the-network-home-office", "what is The NETWORK?|The NETWORK Home Office|the netwrok home ofice race", "race equality" },
        { "talent-action-plan-in-the-seed-article", "what framework was Access developed within?|Talent Action Plan in the Access case study|talent acton plan acess case study", "Talent Action Plan" },
        { "aim-of-access-for-the-home-office", "purpose of the access scheme|what was the aim of Access|aim of acess for the home ofice", "inclusive" },
        { "civil-service-live-2022", "what was Civil Service Live 2022?|what were the themes of Civil Service Live 2022|civl servce live 2022 themes", "Skilled" },
        // The page on the three leaders tells the same from the same article.
        { "skilled-strand-civil-service-live-2022|jaee-samant-jonathan-mills-joanna-davinson", "who led the Skilled strand?|what was the Skilled strand|skiled strand civil servise live 2022", "Skilled" },
        { "skills-jaee-samant-said-to-focus-on", "what skills did Jaee Samant say we should focus on?|which skills did Jaee Samant name in 2022|skils jaee sament said to focus on", "programme delivery" },
        { "ambitious-strand-civil-service-live-2022", "who led the Ambitious strand?|what case studies did the ambitious strand use?|ambitous strand cs live", "Ambitious|case stud" },
        { "innovative-strand-civil-service-live-2022", "what did Davinson think about new ideas in the civil service|what did senior leaders discuss in the innovative strand|inovative strand civil servce live", "ideas|Innovative|innovation" },
        { "practical-innovation-sessions-civil-service-live-2022", "which grades could go to the practical innovation sessions|practical innovation sessions at Civil Service Live|practicle inovation sesions", "any grade|ideas" },
        { "civil-service-data-challenge-in-the-seed-article", "what did the 2022 article say about the Data Challenge|Data Challenge in the Civil Service Live article|data chalenge in the civil service live articel", "Data Challenge" },
        { "chisholm-on-civil-service-live-2022", "who was overall SRO of Civil Service Live 2022?|what did Chisholm say about Civil Service Live|chisolm on civil service live", "Chisholm" },
        { "success-examples-cited-for-civil-service-live-2022", "what success examples were mentioned for CS Live 2022?|success examples cited for Civil Service Live 2022|sucess exampels civil service live 2022", "vaccine|Ukraine|success" },
        { "jaee-samant-jonathan-mills-joanna-davinson", "who were Jaee Samant, Jonathan Mills and Joanna Davinson|Samant, Mills and Davinson at Civil Service Live|jay samant jonathon mils joana davinson", "Jonathan Mills" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_seed_entry_is_found_in_three_wordings(string entry, string questions, string fact)
    {
        List<string> missed = [];
        foreach (var question in questions.Split('|'))
        {
            var known = await ShippedKnowledge.AskAsync(question) switch
            {
                Answer.Found found => found,
                Answer.Partial partial => partial.Known,
                _ => null,
            };
            var text = string.Join(' ', known?.Sentences.Select(sentence => sentence.Text) ?? []);
            if (known is null || known.Citations.All(citation => !entry.Split('|').Contains(citation.EntryId))) missed.Add($"'{question}' cites {string.Join(", ", known?.Citations.Select(citation => citation.EntryId).Distinct() ?? ["nothing"])}");
            else if (!fact.Split('|').Any(one => text.Contains(one, StringComparison.Ordinal))) missed.Add($"'{question}' does not say {fact}: {text}");
        }
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }
}
