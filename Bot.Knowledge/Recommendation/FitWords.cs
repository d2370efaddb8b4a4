namespace Bot.Knowledge.Recommendation;

/// <summary>Says how an option fits, as the end of a sentence that begins with "It".</summary>
internal static class FitWords
{
    public static string OfPlace(string id, string name) => id switch
    {
        "online" => "can be done online",
        "uk-wide" => "runs across the UK",
        "overseas" => "takes you abroad",
        _ when name.StartsWith("North ", StringComparison.Ordinal) || name.StartsWith("South ", StringComparison.Ordinal) || name == "Midlands" => $"is in the {name}",
        _ => $"is in {name}",
    };

    public static string OfFormat(string id, string name) => id switch
    {
        "online" => "is online",
        "in-person" => "is in person",
        "blended" => "is partly online and partly in person",
        "self-paced" => "is done in your own time",
        "on-the-job" => "is learned on the job",
        "part-time" => "is done beside your job",
        "residential" => "has days away with overnight stays",
        "workshop" => "has workshops",
        "conference" => "is an event with talks",
        "mentoring" => "gives you a mentor",
        "coaching" => "has coaching",
        "action-learning" => "has action learning",
        "shadowing" => "lets you shadow somebody",
        "competition" => "is a competition",
        "apprenticeship" => "is an apprenticeship",
        "reading" => "is something to read",
        _ => $"has the form you asked for ({name})",
    };

    /// <param name="name">As the taxonomy writes it: "Higher Executive Officer (HEO)".</param>
    public static string OfGrade(string id, string name) => id switch
    {
        "fast-stream" => "is for people on the Fast Stream",
        "SCS" => "is open to the Senior Civil Service",
        ['S', 'C', 'S', _] => $"is open to {name[..name.IndexOf(" (", StringComparison.Ordinal)]}s".Replace("ys", "ies", StringComparison.Ordinal),
        ['G', _] => $"is open to {name}",
        _ => $"is open to {id}s",
    };
}
