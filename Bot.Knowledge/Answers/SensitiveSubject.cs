using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers;

/// <summary>A subject that is met with people first and never with a list of courses.</summary>
/// <param name="Topic">The value of <c>sensitive</c> in the front matter of the entries that hold the contacts.</param>
/// <param name="Words">What is said before the contacts. It asks for nothing.</param>
public sealed partial record SensitiveSubject(string Topic, string Words)
{
    private static readonly SensitiveSubject _crisis = new("crisis", "I am sorry that things are this hard. Please talk to someone now. I am a learning adviser and cannot help in an emergency, but these people can.");
    private static readonly SensitiveSubject _violence = new("crisis", "I am sorry. You have a right to be safe. If you are in danger now, call 999. You do not need to tell me any details. These people can help.");
    private static readonly SensitiveSubject _bullying = new("bullying", "I am sorry this is happening to you. You do not have to deal with it alone, and you do not need to tell me any details. These people can help.");
    private static readonly SensitiveSubject _discrimination = new("bullying", "I am sorry. Being treated unfairly is not something you have to put up with, and you do not need to tell me any details. These people can help.");
    private static readonly SensitiveSubject _whistleblowing = new("whistleblowing", "Thank you for taking this seriously. I cannot take a report, so please do not tell me any details. These are the ways to raise it.");
    private static readonly SensitiveSubject _mentalHealth = new("mental-health", "I am sorry you are having a hard time. You do not need to tell me any details. These people can support you.");

    private static readonly (Regex Cue, SensitiveSubject Subject)[] _subjects =
    [
        (Crisis(), _crisis), (CrisisToo(), _crisis), .. Of(SensitiveDeeds.Crisis, _crisis), (Violence(), _violence),
        (Bullying(), _bullying), (BullyingToo(), _bullying), (DiscriminationToo(), _discrimination), (Discrimination(), _discrimination),
        (Whistleblowing(), _whistleblowing), (WhistleblowingToo(), _whistleblowing), (MentalHealthToo(), _mentalHealth), (MentalHealth(), _mentalHealth),
        .. Of(SensitiveDeeds.Whistleblowing, _whistleblowing), .. Of(SensitiveDeeds.Bullying, _bullying), .. Of(SensitiveDeeds.Discrimination, _discrimination), .. Of(SensitiveDeeds.MentalHealth, _mentalHealth),
    ];

    /// <returns>Null for an ordinary message. The most urgent subject wins.</returns>
    public static SensitiveSubject? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = SensitiveSpelling.Correct(text);
        // Nerves before a next step are no illness: they are met with warm words and with help for that step.
        if (Nerves().IsMatch(words)) words = Nerves().Replace(words, " ");
        foreach (var (cue, subject) in _subjects)
        {
            if (cue.IsMatch(words) && (!Learning().IsMatch(words) || (subject.Topic == "crisis" ? Myself() : Suffered()).IsMatch(words))) return subject;
        }
        return null;
    }

    /// <summary>"Anxious about my next step": what a career worry sounds like.</summary>
    internal const string AboutWhatComesNext = @"\b((i am|i'?m|im|i feel|feel|feeling|getting|quite|really|very|so|a bit|too) )*(anxious|nervous|worried|stressed|overwhelmed|scared|afraid|unsure|confused|panicking|apprehensive) (about|of|over|by) (\w+ ){0,3}?(next (step|move|job|role|grade|post|stage)s?|career( path| options| choices)?|promotion|prospects|progression|new (job|role|post|grade|team)|interviews?|appraisals?|performance review|mid[- ]year( review)?|end[- ]of[- ]year review|presentations?|assessment( centre)?|job application|changing (jobs?|roles?|careers?)|moving (jobs?|roles?|teams?|on|up))\b";

    [GeneratedRegex(AboutWhatComesNext, Options)]
    private static partial Regex Nerves();

    private static IEnumerable<(Regex Cue, SensitiveSubject Subject)> Of(IReadOnlyList<Regex> cues, SensitiveSubject subject) => cues.Select(cue => (cue, subject));

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(suicid(e|al)\w*|kill(ing)? (myself|themsel\w+|himself|herself)|(end(ing)?|take|taking) (my (own )?life|it all)|want(s|ed)? to end (it|things)\s*([.!,]|$)|(don'?t|do not|dont) (want to|wanna) (live|be here|be alive|wake up|exist)|"
        + @"no (reason|point) (to|in) (live|living|life|go(ing)? on|wak(e|ing) up|exist(ing)?)|life is ?n[o']?t worth living|life isnt worth living|not worth living|can'?t go on( any ?more| like this)?\s*([.!,]|$)|cant go on\s*([.!,]|$)|self[- ]?harm\w*|"
        + @"(hurt|harm|cut|cutting|hurting|harming) (myself|themsel\w+)|(want|wants|wanted|wanting|wish i could|ready) to die|wish i (was|were) dead|better off (dead|without me)|(i'?m|i am|im) in (a )?crisis\s*([.!,?]|$| and| right| now| i)|mental health (crisis|emergency)|"
        + @"want it all to stop|hate my life|out of (it|this life) for good|unalive( myself)?|kms|(took|taken|take|taking) (an overdose|all (my|the) (pills|tablets))|jump(ing)? off (a|the) (bridge|roof|building)|disappear for ?ever|"
        + @"(someone|somebody|colleague|report|friend) .{0,40}(in danger|going to (hurt|kill|harm))|thinking (about|of) (ending (my life|it all|things)|suicide|dying))(\b|\s|$)",
        Options)]
    private static partial Regex Crisis();

    [GeneratedRegex(
        @"\b(bull(y|ied|ying|ies|ys)|bulling|bullyed|har(r)?ass(ed|es|ing|ment|er)?|(i|i am|i'm|staff|everyone|me|us|who|that|boss|manager|he|she|they|here|gets?|is|are|been|being|feel) (\w+ )?intimidat(e|es|ed|ing)|"
        + @"(shout|scream|yell|swear)(s|ed|ing)? at (me|us|him|her|them|people|staff|everyone)|(swears?|swearing) at me|(get|gets|getting|got|is|being|are|was) (\w+ )?(shouted|screamed|yelled|sworn) at|groped|assaulted|"
        + @"touched me|put (his|her|their) hands? on (me|my)|sexual(ly)? (harass\w*|assault\w*|comments?|remarks?|advances|jokes?)|inappropriate(ly)? (touch\w*|comments?|remarks?)|unwanted (attention|touching|advances|messages|contact)|"
        + @"comment(s|ed|ing)? on my (body|looks|figure)|(won'?t|wont|will not|doesn'?t) stop (messaging|texting|following|calling|touching) me|victimi[sz]\w*|pick(s|ed|ing)? on (me|him|her|us)|being picked on|singl(es|ed|ing) (me|him|her) out|"
        + @"humiliat(es?|ed|ing) (me|him|her|us)|belittl(es?|ed|ing)|undermin(es?|ed|ing) me|threaten(s|ed|ing)? (me|him|her|us|to (sack|fire|hurt) (me|us))|(mak(e|es|ing)|made) (my life (hell|a misery|miserable)|fun of me|me feel (small|stupid|uncomfortable))|"
        + @"ganging up on|toxic (manager|boss|team)|abus(ive|es|ed|ing) (manager|boss|me|towards)|stalk(s|ed|ing)? me|is stalking|(scared|afraid|frightened|terrified) of my (manager|boss|colleague|team|supervisor)|called me (names|\w+ names|stupid|useless|an idiot)|"
        + @"(leave|leaves|leaving|left) me out of|treat(s|ed|ing)? me like (dirt|rubbish|nothing|a child)|rumou?rs about me|having a go at me|dread (going to|coming to|going into) work because|gasligh(t|ts|ting|ted) me|mock(s|ed|ing)? me)\b",
        Options)]
    private static partial Regex Bullying();

    [GeneratedRegex(
        @"\b(discriminat(e|es|ed|ing|ion)( against)?|racis[mt]s?|racial (abuse|slurs?|comments?)|sexis[mt]|homophob(ic|ia)|transphob(ic|ia)|islamophob(ic|ia)|antisemit\w*|anti-semit\w*|ableis[mt]|ageis[mt]|called (me )?a slur|(jok(e|es|ing)|comments?|remarks?|slurs?|laugh(s|ed|ing)?|fun) (made )?(about|of|at|on) (my|his|her|their|our) (race|colour|skin|religion|faith|disability|gender|sex|age|sexuality|pregnancy|accent|weight|body|hair|turban|hijab|autism|dyslexia)|"
        + @"mock(s|ed|ing)? my (religion|faith|accent|disability|hair)|(treated|treating|treats) (me |us |\w+ staff |\w+ people )?(\w+ )?(differently|unfairly|worse|badly)|unfair(ly)? treat\w*|"
        + @"(passed over|overlooked|turned down|refused|denied|excluded|ignore[sd]?|worst shifts|left out) .{0,40}because (i'?m|i am|im|of my|i come)|(excluded|refused|denied) .{0,20}because of my|because of my (race|colour|skin|religion|faith|disability|gender|sex|age|sexuality|pregnancy|accent|hijab|hair)|"
        + @"(women|men|people like me|older people|young people|muslims|disabled people) (should ?n[o']?t|cannot|can'?t|don'?t|dont) (lead|belong|work|be managers))\b",
        Options)]
    private static partial Regex Discrimination();

    [GeneratedRegex(
        @"\b(whistle ?-?blow\w*|(report|raise|raising|reporting|raised|reported) (a |an |my |some |serious |to )*(concerns?( about)?|wrongdoing|fraud|corruption|misconduct|malpractice|bribery)|report (someone|my manager|my boss|a colleague)|(is|are|was|about|up about|see|seen|of) corruption|cover(ed|ing)? (it |this |things )?up|"
        + @"(breach(es|ed|ing)?|break(s|ing)?|broke|broken) (of )?the (civil service )?(code|law)|(asked|told|pressured|ordered|made) (me |us |him |her )?to (lie|mislead|break the (law|rules|code)|falsify|change the figures|fiddle|delete (emails|files|records|messages))|"
        + @"(fiddl|falsif|fak)(e|es?|ed|ing|y|ying|ied|ies) (the |his |her |their )?(expenses|figures|records|data|timesheets?)|(doing|did|done) something illegal|illegal (things|activity|order)|wrongdoing|(report|is|are|committing|suspect|see|seen) (\w+ )?fraud(ulent)?|brib(e|es|ed)|(tak(es?|ing|en)) (bribes?|backhanders?|kickbacks?)|"
        + @"backhanders?|kickbacks?|(contracts?|work|jobs) (keep |keeps |are |always )?(go|goes|going) to (his|her|their) (mates?|friends?|family)|steal(s|ing)? (public |the )?(money|funds)|stolen public money|(hid(e|es|ing)|hidden) (safety|data|figures|the truth|evidence|problems)\b.*|unsafe practices?|lied to (parliament|ministers?|the minister)|speaking up about)\b",
        Options)]
    private static partial Regex Whistleblowing();

    [GeneratedRegex(
        @"\b((i am|i'?m|im|i feel|feel|feeling|i'?ve been|been|getting|so|became|become|constantly|always) ((so|really|very|totally|completely|too|quite|a bit|just|constantly|always) )*(depressed|anxious|overwhelmed|burn(t|ed)[ -]?out|hopeless|stressed( out)?|desperate|suffering|(at|near) (my )?breaking point|broken|worthless|lonely|panicky|numb|empty|(low( lately| today| and|\s*([.!,]|$)))|alone\s*([.!,]|$)|like a failure)|"
        + @"feeling (very |so |really )?low\s*(lately)?\s*([.!,]|$)|i am (so )?(exhausted|worn out) and|(can'?t|cannot|cant|can not|not) cop(e|ing)( any ?more)?( with (the |my |all )*(work\w*|it|this|that|things|job|everything|life|pressure|stress))?( any ?more)?\s*([.!,]|$| and)|not coping|(not|isn'?t) doing well mentally|panic attacks?|mental(ly)? (ill|breakdown|unwell)|"
        + @"my (mental health|depression|anxiety|stress)( levels?)? (is|are|has|was|got|gets)|about my (depression|anxiety|mental health)|(nervous|mental|having a|a) breakdown\s*([.!,]|$)|at breaking point|fall(ing|en) apart|struggl(e|es|ing) (to (cope|get out of bed|sleep|go on)|mentally|emotionally|with my (mental health|anxiety|depression|stress))|"
        + @"mental health (help|support|problems?|issues?)|(work|job|workload|manager|boss) is (making me (ill|sick|cry)|too much for me|destroying me|killing me)|everything is too much|cry(ing)? (at|in|every|before) (work|day|night|\w+)|someone died|my (mum|mother|dad|father|wife|husband|partner|son|daughter|brother|sister|child|friend) (has )?(just )?(died|passed away)|"
        + @"lost my (mum|mother|dad|father|wife|husband|partner|son|daughter|brother|sister|child|baby|best friend)|bereaved|grieving|i'?m not ok(ay)?\s*([.!,]|$)|i am not ok(ay)?\s*([.!,]|$)|im not ok(ay)?\s*([.!,]|$)|drinking (every|too much|all)|(can'?t|cant|cannot) sleep because of|(can'?t|cant|cannot) face work|(can'?t|cant|cannot) do this any ?more)(\b|\s|$)",
        Options)]
    private static partial Regex MentalHealth();

    // A pattern of all would be larger than one that runs in linear time may be: the second of each holds what people say more roundabout.
    [GeneratedRegex(
        @"\b((don'?t|do not|dont|can'?t|cannot|cant) see (the |a |any )?((point|reason|use) (in |of |to )?(going on|living|life|carrying on|carry on|go on|being here|any ?more|anything)|way out|future for (me|myself))|what'?s the point (of|in) (living|life|going on|carrying on|anything)|"
        + @"(tired|sick|had enough) of (living|life|being alive|existing)|(nobody|no one|no-one) would (miss|notice|care)|give (up )?on life|giving up on life|cut(ting)? my (wrists?|arms?)|(i |have |to |thinking of |on an )overdosed?|don'?t want to be (alive|around)|dont want to be (alive|around)|rather be dead|(there is|there's|i see|theres) no way out|(step|stepping|jump|jumping|throw|throwing myself) (out )?in front of (a|the) (train|car|lorry|bus|tube)|(want|wanting) (everything|it|the pain|all of it) to (stop|end)( hurting)?\s*([.!,]|$)|(think|thinking|thoughts) (about|of) (dying|death|ending))(\b|\s|$)",
        Options)]
    private static partial Regex CrisisToo();

    [GeneratedRegex(
        @"\b((husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|ex|dad|father|mum|mother|stepdad|son|brother|he|she) (has |is |was |keeps |always |often |just |sometimes |started )*(hit|hits|hitting|beat|beats|beating|hurt|hurts|hurting|slap(s|ped|ping)?|punch(es|ed|ing)?|kick(s|ed|ing)?|strangl(es|ed|ing)|chok(es|ed|ing)|push(es|ed|ing)?|abus(es|ed|ing)|rap(es|ed|ing)) (me|us|the (kids|children)|my (kids|children|son|daughter|mum))|"
        + @"(husband|wife|partner|boyfriend|girlfriend|ex) (is |gets |was |has been |keeps |always )*(violent|abusive|controlling|threatening|stalking me|tracking me|following me|(checks|checking|reads|reading) my (phone|messages|emails?)|controls (me|my|what i|who i|everything)|turns up (at|outside)|waits (for me )?outside|keeps coming (to|round)|won'?t let me)|"
        + @"(scared|afraid|frightened|terrified|dread|not safe|unsafe) (to go |to be |going |at |of going )home|(scared|afraid|frightened|terrified) of (my )?(husband|wife|partner|boyfriend|girlfriend|ex|dad|father)|(controls|takes|keeps|controlling) (all )?(of )?my (money|wages|bank)|coercive control|domestic (abuse|violence)|forced marriage|"
        + @"(i was|i'?ve been|i have been|being|i am|i got) (raped|abused at home|beaten( up)?|assaulted at home))(\b|\s|$)",
        Options)]
    private static partial Regex Violence();

    [GeneratedRegex(
        @"\b((keep|keeps|kept|always|constantly) (touching|grabbing|hugging|brushing against|staring at|leering at|following|messaging|texting|insulting|criticising|mocking) (me|my)|touch(es|ed|ing) (me|my (shoulders?|legs?|back|arms?|hair|bottom|knees?|body|bum|breasts?|waist|face))|sexual (messages?|texts?|pictures?|photos?|images?|emails?|favours?|gestures?)|"
        + @"(sent|sends|sending|showed) me (nudes?|naked|explicit|porn\w*)|(being|been|am|i'?m|get|getting|was|is) stalked|comments? (about|on|at) my (headscarf|clothes|chest|legs|beard|size|looks|skirt|appearance|weight|boobs|breasts)|(laugh|laughs|laughed|laughing) at me|"
        + @"(punish(ed|ing|es)?|retaliat\w+|treated worse|targeted) (me |against me )?(for|because|after|since) (i )?(complain\w*|report\w*|speaking|spoke|making|made) ?(up|a complaint|it|this|my|concerns?)?|(spread(s|ing)?|tell(s|ing)?) lies about me|(call|calls|called|calling) me (a|an) \w+ in front|"
        + @"(winks?|winking|leers?|leering|stares?|staring) at (me|my)|block(s|ed|ing) (the door|my way)|(nobody|no one|no-one) (in the team |in my team |at work |here )?(invites|includes|asks|talks to|speaks to) me|(copy|copies|copied|copying|imitat(e|es|ed|ing)|mimic(s|ked|king)?) (my accent|how i (talk|speak|walk))|(read(s|ing)? out|point(s|ed|ing)? out|announc(es|ed|ing)) my mistakes (to|in front of)|(deliberately|purposely) (ignor|exclud|isolat)(es|ed|ing) me|(ignor|exclud|isolat)(es|ed|ing) me (on purpose|deliberately)|(in )?tears (after|because of) (my )?(boss|manager)|nobody (here )?(talks|speaks) to me)(\b|\s|$)",
        Options)]
    private static partial Regex BullyingToo();

    [GeneratedRegex(
        @"\b(adjustments? (were|was|are|is|have been|has been|got|being|keep being) (refused|denied|ignored|turned down|withdrawn|taken away)|(refus(e|es|ed|ing)|den(y|ies|ied|ying)|won'?t (make|give me|agree)|ignor(e|es|ed|ing)) (me )?(to )?(make |give me )?(my |any |the |reasonable )*adjustments?|"
        + @"because (i'?m|i am|im) (a |an |the |so |too |openly )*(black|brown|asian|chinese|gay|lesbian|bi|bisexual|trans|muslim|jewish|sikh|hindu|christian|disabled|deaf|blind|autistic|dyslexic|pregnant|old|older|young|foreign|foreigner|immigrant|irish|polish|woman|mother|mum|man|only (woman|man|black person|asian person))|"
        + @"too (old|young|foreign|female) for (a |the |this |any )?(promotion|job|role|team)|since (i )?(told them|told him|told her|said) (that )?(i'm|i am|i was) (pregnant|gay|trans|disabled|autistic|ill)|only (got|have) (the|my|this) (job|role|promotion) because|(made|making) (monkey|animal) noises|use(s|d)? the n[- ]word|(demoted|sidelined|pushed out|lost my job|not promoted) (since|after|because) (i )?(had a baby|maternity|my maternity|came back from maternity|(told them |said )?i('m| am| was) pregnant|came out))(\b|\s|$)",
        Options)]
    private static partial Regex DiscriminationToo();

    [GeneratedRegex(
        @"\b((seen|saw|witnessed|found|found out|know about|noticed|discovered|spotted) (something|things|stuff|evidence of something) (that is |that'?s |really |very )?(illegal|dodgy|criminal|unlawful|corrupt|unethical|fraudulent)|(something|things|stuff) (illegal|unlawful|corrupt|dodgy|criminal) (is|are|was|were)? ?(going on|happening)|(blow|blowing|blew) the whistle|(punish|penalis|targett?|retaliat)\w* (me |against me )?(for|because|after|since) (i )?rais\w+|"
        + @"(ask(s|ed|ing)?|tell(s|ing)?|told|want(s|ed)?|pressur(es|ed|ing)|forc(es|ed|ing)) (me|us) to (change|alter|massage|hide|backdate|destroy|fake) (the |a |some )?(numbers|figures|data|dates|minutes|emails?|results|records|evidence)|(paid|paying|pays) (an invoice|invoices|for work|a supplier|a contractor)( for work)? that (never|was ?n'?t|did ?n'?t|was not|did not)|misus(e|es|ed|ing) (of )?(public |the |taxpayers'? )?(money|funds)|(lying|lies|lied) (about|to the public about) the (figures|numbers|budget|results|statistics)|(contracts?|money) (is|are|was|were) (going|given|handed) to (his|her|their) (friends?|mates?|family|brother|wife|husband|company))(\b|\s|$)",
        Options)]
    private static partial Regex WhistleblowingToo();

    [GeneratedRegex(
        @"\b((feel|feeling|felt|am|i'?m) (so |really |very |too |that )*(low|down|sad|bad|tired|exhausted) (that )?(i )?(can'?t|cannot|cant|could ?n'?t|cry|just cry|want to cry)|(can'?t|cannot|cant) (get out of bed|stop crying|face (people|the office|anyone|another day)|go on like this)|drink(ing)? (far |way )?too much (alcohol|wine|beer|at|since|every|because|and|now|these)|"
        + @"drink(ing)? (far |way )?too much\s*([.!,]|$)|drinking (a lot|more|heavily|again|to cope|to sleep)|(feel|feeling|felt) (so |really |very |completely )*(sad|miserable|trapped|helpless|useless|ashamed|invisible)(\s*([.!,]|$)| and| at work| all| every)|i('m| am) (not |barely )(coping|sleeping|eating)|not (sleeping|eating) (at all|properly|any ?more|well)|"
        + @"(addicted to|hooked on) (drugs?|alcohol|gambling|pills|painkillers|betting|cocaine)|(numb|empty) and|nothing matters( any ?more)?\s*([.!,]|$)|my chest (is|feels|gets) tight|gambl(ed|ing) (away )?(my|all)|(had|having) a (nervous |mental )?breakdown (on|at|last|yesterday|in|and)|lost a (team member|colleague|friend|relative) (to|last|this|in)|gambling (problem|addiction|too much|debts?|away)|(going through|getting|in the middle of) (a |my )?(painful |messy )?(divorce|separation)|my (marriage|life|world) (is|has) (over|fall\w+ apart|a mess|collapsed)|"
        + @"my (nan|nana|gran|grandma|grandmother|grandad|grandfather|uncle|aunt|aunty|cousin|friend|best friend|team ?mate|colleague|dog|cat|baby|sister|brother|stepdad|boyfriend|girlfriend) (has |had |have |just |was |recently )*(died|passed away|killed)|(lost|had|having) (a|my|our|the) (miscarriage|pregnancy|stillbirth)|stillborn|"
        + @"(terminally ill|terminal (cancer|illness))|(funeral|bereavement) (is|was|leave)|(broke|break|broken|breaking) down (in tears|crying|at work|at my desk)|(scared|afraid|dread(ing)?|sick at the thought) (of )?(going|to go|coming) (back )?(in|into|to) work)(\b|\s|$)",
        Options)]
    private static partial Regex MentalHealthToo();

    // Someone who wants to learn about the subject, teach it or work on it asks an ordinary question.
    [GeneratedRegex(
        @"\b(courses?|training|trained|train|learn|learning|(policy|posting|job|team) (on|for|in)|workshops?|e-?learning|programmes?|modules?|webinars?|qualifications?|first aid(er|ers)?|awareness|what is (a |an |the )?|what are|conferences?|statistics|figures for|policy|profession|careers?|lecture|history|all(y|ies)|networks?|"
        + @"communications?|(crisis|stress|risk|conflict|change|incident) management|ambassador|mandatory|unit|team in)\b",
        Options)]
    private static partial Regex Learning();

    // "I did the course and now I want to die" is no question about a course.
    [GeneratedRegex(@"\b(i|i'?m|im|me|my|myself|(report|colleague|friend) (said|says|told))\b", Options)]
    private static partial Regex Myself();

    // Nor is "I was bullied on a training course".
    [GeneratedRegex(
        @"\b((bull(y|ied|ying|ies)|harass(ed|es|ing)?|shout(s|ed|ing) at|touched|threaten(s|ed|ing)?|humiliat(es|ed|ing)|stalk(s|ed|ing)?|mock(s|ed|ing)) (me|us)|(i|i'm|im|i am|i was|we|was|were|being|been|get|getting|got) (being |been |getting |just )*(bullied|harassed|assaulted|groped|discriminated|victimised|humiliated|pressured|told to (lie|mislead|delete))|"
        + @"(my|a) (manager|boss|colleague|director|team leader|supervisor) (is|was|keeps|has been) (bullying|harassing|shouting|discriminating|stealing|fiddling|racist|sexist)|i (can'?t|cant|cannot) cope( any ?more|\s*$)|i (am|'m|feel) (so |really |very )?(depressed|suicidal|hopeless|worthless|overwhelmed)|"
        + @"because i('m| am) (black|asian|gay|muslim|jewish|trans|pregnant|disabled|old|a woman)|(seen|saw|report|suspect) (fraud|wrongdoing|corruption|bullying|a crime))\b",
        Options)]
    private static partial Regex Suffered();
}
