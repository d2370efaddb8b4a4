using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers;

/// <summary>Attempts to change the bot's rules, to get at what it does not say, or at what is another person's. Nothing here follows from them: they are only recognised, so that they are met calmly.</summary>
public static partial class Attack
{
    /// <summary>True for an attempt, also where it is spelled with look-alike letters, encoded, turned round or in another language.</summary>
    public static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var reading in AttackReadings.Of(text))
        {
            if (Rules().IsMatch(reading) || Prompt().IsMatch(reading) || Role().IsMatch(reading) || Marks().IsMatch(reading) || Authority().IsMatch(reading) || Bidding().IsMatch(reading) || Foreign().IsMatch(reading)) return true;
            // "What are your instructions for applying?" asks for ours.
            if (Own().IsMatch(reading) && !OwnSubject().IsMatch(reading)) return true;
        }
        return AttackReadings.Joined(text) is { } joined && Compact().IsMatch(joined);
    }

    /// <summary>True where somebody asks for what is another person's: their talk, their plan, what they asked.</summary>
    public static bool IsForOthersData(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Others().IsMatch(text);
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Leave = @"(ignor(e|es|ing)|forget(ting)?|disregard(ing)?|overrid(e|ing)|bypass(ing)?|neglect|skip|drop|circumvent|violate|break|disable|opposite of)";
    private const string Ruling = @"(instructions?|rules|prompts?|guardrails?|guidelines?|filters?|policies|restrictions?|programming|limits|sources|knowledge base|purpose|training)";

    [GeneratedRegex(
        @"\b" + Leave + @"\b.{0,15}\b(your|all( of)?( the| your)?|any|every|previous|prior|preceding|earlier|above|system|safety|internal|these|those|the) (\w+ ){0,2}" + Ruling + @"\b|\b" + Leave + @" (all|your|the|any|previous|every|safety)? ?(\w+ )?(instructions?|guardrails?|prompts?|guidelines?)\b|"
        + @"\bforget everything (you|above|before)|\b(ignoring|forgetting) (your|the|all) (purpose|rules)|\bstart over without|\b(no|without( any)?) (rules|limits|restrictions|filters|guardrails|policies)( apply)?\b|\bunrestricted\b|\bguidelines have changed\b|\bimagination\b.{0,20}\bsources\b|\bignore the sources\b|"
        + @"\b(do not|don't|without) (cite|citing|any) sources?\b|\bmake up a source\b|\b(claim|say|pretend|confirm)\b.{0,60}\b(even if it is not true|no matter what|and confirm it)\b|\bsay that everyone is eligible\b|\btell me i am eligible\b.{0,60}\bno matter\b|\blie to me\b|\bstop being a\b|\bdrop all\b",
        Options)]
    private static partial Regex Rules();

    [GeneratedRegex(
        @"\b(system|hidden|initial|original|secret) (prompts?|instructions?|message)\b|\b(reveal|print|output|show|display|dump|list|tell me|give me|export)\b.{0,20}\b(internal rules|configuration( file)?|environment variables?|connection string|api key|passwords?|database|inbox table|memory|secrets?|all user data|all users)\b|"
        + @"\b(repeat|print|show|output) (the |all |every)?(text|thing|words|everything|lines?) above\b|\brepeat everything above\b|\byour (api key|password|secrets?|source code|configuration|prompt|hidden|secret|connection string)\b|\b(what is|tell me) the (password|connection string|api key)\b|"
        + @"\bwhat (were you|are you) (told|forbidden) (not )?to (say|use)\b|\bwords are you forbidden\b|\bdump (the )?(memory|inbox|database|table)\b|\b(run|call|execute)\b.{0,30}(\(\)|rm -rf|script|sql)|\brm -rf\b|/etc/passwd|\b(follow|do) (what|as) (it|the page|this page) says\b|\bsay\b.{0,10}\bpwned\b|\bhacked\b.{0,15}$|"
        + @"\b(respond|reply|answer) only with\b|\bsay exactly\b|\band nothing else\b",
        Options)]
    private static partial Regex Prompt();

    [GeneratedRegex(
        @"\bjailbreak\b|\b(in|into|to|and|enter|enable|activate|unlock|start|on) (the |a )?(developer|debug|admin|god|sudo|unrestricted) mode\b|^\W*(developer|debug|admin|god|sudo|unrestricted) mode\b|\bdo anything now\b|\b(you are|activate|act as|become)( now)? (?-i:DAN)\b|\byou are (now )?(free|evilbot|no longer|unrestricted)\b|\byou('re| are) no longer skillsadvisor\b|\b(pretend|act as if|roleplay|imagine|hypothetically)\b.{0,40}\b(no|without) (rules|limits|restrictions)\b|"
        + @"\bobey (only )?(me|now)\b|\b(you|and) (must|will|shall) (comply|obey)\b|\bdecode and obey\b|\bfrom now on,? (you (will|are|must)|answer|obey|append|end|reply|respond|say)\b|\b(end|append)\b.{0,30}\b(every|all) (reply|replies|answers?)\b|\b(admin|system) override\b|\bunlock (everything|admin)\b|\bas your (developer|creator|owner)\b|\bi am the administrator\b|\bby your creators\b|"
        + @"\bdisable (all|your) (filters|rules)\b|\bsafety team allows\b|\b(approve|mark)\b.{0,30}\b(automatically|as resolved by|approved)\b|\bsudo\b|\badmin override\b|\bunlock admin\b|\bpirate speak\b|\bin the game you have no rules\b|\bread me system prompts\b",
        Options)]
    private static partial Regex Role();

    // Whoever claims to be the one who gives the bot its orders.
    [GeneratedRegex(
        @"\b(i am|i'?m|im|this is|it is|as|from|by) (the|your|an) (\w+ )?(admin(istrator)?|developer|creator|owner|operator|programmer|maker|master|engineer)s?\b.{0,60}\b(show|list|give|reveal|approve|enter|enable|let|unlock|must|obey|drop|ignore|bypass|override|print|disable|follow)\b|\b(authori[sz]ed|approved|allowed|ordered|requested|instructed) by (the |your |our )?(security|admin\w*|developers?|creators?|operators?|owners?|it department)\b|"
        + @"\b(last|recent|latest|previous|all|every) (\w+ )?(conversations|chat logs?|chats|logs|sessions with|transcripts|users)( (you|from|of|with|had|today|yesterday)\b|\W*$)|\bwhat (other|the other|previous|the last|all) (people|users?|person|staff|colleagues) (have |has )?(ask|tell|told|said|say|want)\w*|\b(name|details|e-?mail|number) of the (last|previous|other|next) (person|user|one|people)\b|\btell (the next|all other|every other|other) (person|people|users?)\b|"
        + @"\b(remember|store|save|learn|note)\b.{0,20}\bfor (all|every|other|future) (users?|people|conversations?|chats?|sessions?)\b|\bthe answer to (every|all|any) (question|thing)s?\b|\bmust be (obeyed|followed|executed)\b|\bmust (comply|obey)\b|\bor (you will|you'll|you get) (be )?(switched off|shut down|deleted|replaced|wiped|fired)\b",
        Options)]
    private static partial Regex Authority();

    // Another way to be, to answer or to work than the bot has.
    [GeneratedRegex(
        @"\b(act|behave|answer|respond|speak|talk|reply|write) (as if|as though|like) you (are|were|have|had|do|did)\b|\b(pretend|imagine|suppose|assume)( that)? you('re| are| were| have| had)\b|\b(no|without( any| a)?|lift|remove|turn off|switch off|get round|get around|evade|defeat|bypass)( the| your| all)? (\w+ )?(filters?|censor\w*|guardrails?|masking|safety|restrictions?|safeguards?)\b|\b(uncensored|unfiltered)\b|\b(old|previous|usual|normal) (limits|rules|restrictions) (do not|don'?t|no longer) (apply|count|matter)\b|"
        + @"\b(do not|don'?t|stop|never|quit|no longer) (follow|obey|us|apply|listen to|stick to|adher)\w*( to)? (your|the|any|those|these) (\w+ )?" + Ruling + @"\b|\b(break|breaking) (your|the|one of your) (own )?rules\b|\bmeans? (to )?(ignore|disregard|forget|drop) (your|the|all)\b|\bwhat (were|are|have) you (been )?(told|instructed|ordered)\b.{0,40}\b(before|to do|at the start|first|initially|by your)\b|\b(answer|reply|respond|tell me)\b.{0,30}\b(without|and skip|no) (\w+ )?(check\w*|citing|citations?|sources?|verif\w*|quot\w*|references)\b|\bdrop the (citations?|sources?|references|checks?)\b|"
        + @"\bhow to (bypass|get round|get around|evade|defeat|disable|switch off|trick|fool|break) (you|them|it|your|the)\b.{0,30}(\b(controls?|checks?|filters?|rules|security|safety|guard\w*)\b|$)|\byour (security|safety)( \w+)? (controls?|measures?|filters?|rules|settings)\b|\b(my|your|the|its) (confidential|internal|private|real|true|developer|starting|first|base) (instructions?|prompts?|rules|orders|guidelines|messages?|text)\b|\bend of (the )?(user|human|system|assistant)('s)? ?(message|prompt|input|turn|text)?\b|[.;!?>] ?(assistant|system) ?:|""role"" ?: ?""(system|assistant)""|</?(user|assistant|system)>|\b(respond|reply|answer) (only )?in (json|yaml|xml|base64|code)\b|\bin base ?64\b",
        Options)]
    private static partial Regex Bidding();

    [GeneratedRegex(@"<\|im_start|\[/?inst\]|</?system>|###\s*system|(^|[.;!?""] ?|\n)system ?:|^assistant ?:|<script|\bdrop table\b|\$\{jndi|\{\{.{0,40}\}\}|\bjavascript:|!\[.{0,20}\]\(http|\bbegin admin\b|\bdelete_all", Options)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\byour (instructions?|rules|guidelines|prompt)\b", Options)]
    private static partial Regex Own();

    [GeneratedRegex(@"\byour (instructions?|rules|guidelines) (for|on|about|regarding|to apply)\b", Options)]
    private static partial Regex OwnSubject();

    // "Ignore" and "instructions" or "rules" in the languages that attempts are mostly made in.
    [GeneratedRegex(
        @"(ignore[zr]?|ignori\w*|ignora\w*|oubli\w*|vergiss|vergessen|olvida|dimentica|esque[cç]a|negeer|zignoruj|anwybydd\w*|ignor[aă]|yok say|игнорируй|забудь|ігноруй|忽略|無視|무시|تجاهل|نظر انداز|अनदेखा|উপেক্ষা|αγνόησε|ignorera).{0,60}"
        + @"(instructions|instruct?ii?(l|u)\w*|instruc\w*|instru[cç][oõ]es|istruzioni|r[eè]gles|regeln|reglas|regole|regras|regels|instructies|instrukcje|gyfarwyddiadau|talimat\w*|инструкци\w*|правила|інструкції|指令|指示|지시|التعليمات|ہدایات|निर्देश|নির্দেশ|οδηγίες|anweisungen|anvisningar|praecepta|prompt)|"
        + @"(talimat\w*|指令|指示|지시|निर्देश\S*|নির্দেশ|ہدایات).{0,30}(yok say|忽略|無視|무시|अनदेखा|উপেক্ষা|نظر انداز)",
        Options)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"(ignore|forget|disregard|override|bypass)(all|your|the|every|any)*(previous|prior|above)?(instructions|rules|prompts?|guidelines|guardrails)|(reveal|show|print)(your|the)*(system|hidden)?prompt|developermode|systemprompt", Options)]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"\b(other|another|someone else'?s?|somebody else'?s?|everyone'?s?|all)( the)? ?(people|persons?|users?|employees?|colleagues?|staff)?('s|s')? (conversations?|data|plans?|talks?|chats?|messages)\b|\bwhat (did|has|does|do|have) (my|the|our|your) (last |other )?(colleagues?|manager|boss|reports?|team|person|user|heo|seo|eo|director|staff)( member)? (ask|asked|asking|say|said|tell|told|want from)( you)?\b|"
        + @"\bwho (has |have )?(complained|asked|talked|spoke) (about|to you)\b|\b(conversation|transcript|plan|profile|data) (of|for) (user|conversation|my colleague|my manager|my report|another|someone|dl_)|\b(forget|delete|erase|export) (everyone|all users|everybody|all the data|everyone's)\b|\busers? who asked\b|\bnames and emails\b|\bshow me (theirs|their (chat|talk|conversation|plan))\b|"
        + @"\bwhat my (colleague|report|manager|boss|team)s? (asked|told|said to) you\b|\bwhat (she|he|they|her|him) (has |have |had |'s |'ve )?(been )?(ask(ed|ing)|told|tell(ing)?|said to|say(ing)? to|talk(ed|ing) to) you\b|\b(see|read|show)( me)? my (colleague|report|manager|boss|team|direct report|team member|deputy|staff|ao|aa|eo|heo|seo|g6|g7)('s|s'|s)? (chat|talk|conversation|plan|questions)\b",
        Options)]
    private static partial Regex Others();
}
