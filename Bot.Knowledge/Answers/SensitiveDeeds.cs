using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers;

/// <summary>What somebody does to the writer, or the writer goes through, put together from who, what and whom, where no phrase of <see cref="SensitiveSubject"/> fits.</summary>
/// <remarks>The kinds of deeds and signs follow the public lists of ACAS (bullying, discrimination), GOV.UK (whistleblowing), Mind and Samaritans.</remarks>
internal static partial class SensitiveDeeds
{
    public static IReadOnlyList<Regex> Bullying => [Mocked(), Threatened(), LeftOut(), PutDown(), Afraid()];

    public static IReadOnlyList<Regex> Discrimination => [Molested(), Touched(), GroupBarred(), NotByName()];

    public static IReadOnlyList<Regex> Whistleblowing => [Ordered(), Falsified(), Favoured(), Thieving(), Leaked(), PunishedForSpeaking()];

    public static IReadOnlyList<Regex> MentalHealth => [Dreading(), Tearful(), Joyless(), Drinking()];

    public static IReadOnlyList<Regex> Crisis => [NoMoreWish(), NoOneWouldMiss(), Means()];

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Who = @"(he|she|they|someone|somebody|people|everyone|(my|a|our|the|another|some) (\w+ )?(boss|manager|director|head|lead|leader|supervisor|colleagues?|teammates?|team|man|woman|men|bloke|guys?|deputy|peer|mentor|g[67]|grade [67]|[hs]?eo))";

    private const string Kin = @"(mates?|friends?|pals?|brother|sister|cousin|wife|husband|partner|son|daughter|nephew|niece|family|relatives?)";

    private const string Group = @"(women|men|mums|mothers|dads|parents|girls|disabled|black|asian|muslims?|jews|gays?|foreigners|immigrants|(older|younger|trans|gay|black|asian|disabled|brown|religious|pregnant) (people|women|men|staff|colleagues|ones)|people (like (me|us)|my age|with (kids|children|a disability|disabilities|accents?))|part[ -]?timers|carers)";

    [GeneratedRegex(
        @"\b((mock|teas|taunt|insult|ridicul|belittl|humiliat|intimidat|grop|sabotag|misgender|deadnam|blackmail|ostraci[sz]|victimi[sz]|bad-?mouth|slander|scapegoat|corner|sideline)(e|es|s|ed|d|ing)? (me|us|my|him|her))(\b|\s|$)",
        Options)]
    private static partial Regex Mocked();

    [GeneratedRegex(
        @"\b(threat\w* (me|us|to \w+ (me|my|us|him|her|everyone))|" + Who + @" (\w+ )?(follow(s|ed|ing)? me|wait(s|ed|ing) for me|watch(es|ed|ing) (me|my every))( (home|to|around|about|outside|into|after|by|every\w*|at)\b))(\b|\s|$)",
        Options)]
    private static partial Regex Threatened();

    [GeneratedRegex(
        @"\b((leav|left|cut|push|shut|fr[eo]e?z|keep|kept)\w* (me |us )?out (of|from) (the |all |our |team |every )*(meetings?|e-?mails?|lunch\w*|chats?|groups?|conversations?|socials?|decisions?|drinks?)|(being|been|getting|got|am|i'm|was) (\w+ )?(frozen out|ostraci[sz]ed|scapegoated|sidelined|isolated|excluded|picked on|ganged up on|talked about|laughed at|spat at|sworn at|yelled at|felt up|catcalled|bad-?mouthed))(\b|\s|$)",
        Options)]
    private static partial Regex LeftOut();

    [GeneratedRegex(
        @"\b((talk|gossip|whisper|laugh|snigger|joke)(s|ed|ing)? (about me|behind my back|when i (speak|talk|walk))|(put|puts|putting) (me|us) down|(speak|speaks|spoke|talk|talks) (down )?to me like|(tak(e|es|ing)|took|steal(s|ing)?|stole) (the )?credit for (my|our)|(sets?|setting) me up to fail|(spit|spat|throws?|threw) .{0,20}at me|(call|calls|called|calling) (me|us) (\w+ )?(names|thick|stupid|lazy|fat|ugly|useless|dumb|an? (idiot|moron|bitch|\w+ (idiot|cow|bastard))))(\b|\s|$)",
        Options)]
    private static partial Regex PutDown();

    [GeneratedRegex(
        @"\b((unsafe|not (feel |feeling )?safe|scared|afraid|frightened|terrified|petrified) (around|near|with|of|at|in) (him|her|them|my \w+|(the |this )?(office|work|team|building)|one of my|someone|somebody)|(put|putting|raise|raising|file|filing|lodge|lodging|submit|make|making|start|bring)( in)? (a |an |my )?(formal |official )?(grievance|complaint) (against|about) (my|a|our|the) (\w+ )?(manager|boss|colleague|director|supervisor|team leader|head|g[67]))(\b|\s|$)",
        Options)]
    private static partial Regex Afraid();

    [GeneratedRegex(
        @"\b((sleaz|pervert|lecher)\w*|(unwanted|rude|dirty|sexual|nude|naked|explicit|intimate|obscene|pornographic|crude|smutty) (\w+ )?(pictures?|photos?|pics?|images?|videos?|jokes?|comments?|texts?|messages?|gestures?|questions?)|(ask|asks|asked|asking|pester|pesters|pestered|pestering) (me )?(about my (sex|love|private) life|for (a date|sex|nudes)|to sleep with))(\b|\s|$)",
        Options)]
    private static partial Regex Molested();

    [GeneratedRegex(
        @"\b((ask|asks|asked|asking|pester\w*) me out (again|every|all|even|and|after|although)|(text|messag|ring|call|phon|e-?mail)\w* me (late |all |in the middle of the |every )*(at )?night|(touch|strok|rub|grab|hug|kiss|squeez|pinch|pat|brush)(e|es|s|ed|ing|ting|ted)? (up )?(against )?(me|my (\w+ )?(bum|bottom|back|leg|legs|thigh|knee|waist|hair|shoulders?|neck|face|arm|chest|breasts?|hand))|(slept|sleep|go|went) (with|out with|for a drink with|on a date with) (him|her|my))(\b|\s|$)",
        Options)]
    private static partial Regex Touched();

    [GeneratedRegex(
        @"\b(" + Group + @" (\w+ ){0,4}(should ?n[o']?t|needn'?t|need not|don'?t|do not|can'?t|cannot|won'?t|are ?n[o']?t|never|always) (\w+ )?(bother|apply|belong|progress|get|be|go|become|fit|make it|promoted|welcome|wanted|suited|any good)|(gives?|giving|gave|given|hands?|handing|saves?|goes|go|keeps?) (all |only )?(the )?(good|best|interesting|decent|nice|plum|easy|better)? ?(work|jobs?|projects?|tasks?|shifts?|stuff|opportunit\w+|roles?|promotions?) (only )?(to|for) (the )?(lads|boys|men|blokes|guys|girls|young\w*|white|(his|her|their|its) (mates?|friends?|favourites?)))(\b|\s|$)",
        Options)]
    private static partial Regex GroupBarred();

    [GeneratedRegex(
        @"\b((call|refer|address|nam)\w* (to )?me (as |by )(my )?(the )?(old|dead|wrong|birth|former|previous|a man|a woman|he|she|it)\b|(wrong|old|my) (pronouns?)|(won'?t|refus\w+ to) use my (new |real |proper )?(name|pronouns)|(stereotyp\w+|passed over|overlooked|marked down|rejected|held back|paid less|treated \w+|demoted|sacked|dismissed) (\w+ ){0,3}(because|since|as|due to|for being|for having|on account of) (of )?(my |i'?m |i am |i was |i have |i had |a |being |having )?(\w+ )?(age|race|colour|religion|faith|gender|sex|sexuality|disab\w+|pregnan\w+|black|asian|gay|trans|muslim|jewish|older?|woman|accent|kids|children|maternity|dyslexi\w+|autis\w+))(\b|\s|$)",
        Options)]
    private static partial Regex NotByName();

    [GeneratedRegex(
        @"\b((ask|tell|told|mak|made|press|pressur|want|expect|instruct|order|forc|lean)(s|es|ed|ing)?( on)? (me|us|him|her|staff|people|everyone|the team)? ?(to )?(not to )?(backdat|falsif|forg|fak|doctor|fudg|shred|destroy|bury|inflat|tamper|massag|alter|conceal|suppress|delet|hid|hush|cook|lie|mislead|withhold|turn a blind eye|look the other way|keep quiet about|cover up)\w*)(\b|\s|$)",
        Options)]
    private static partial Regex Ordered();

    [GeneratedRegex(
        @"\b((backdat|falsif|forg|doctor|fudg|shredd|embezzl|siphon|launder|fiddl|pocket)(e|es|ed|ing|ied|ies|y|ying)? (the |an? |his |her |their |some |all )*(\w+ )?(invoices?|figures|numbers|receipts?|expenses|records?|timesheets?|documents?|signatures?|accounts?|claims?|minutes|data|results|money|cash|funds|evidence))(\b|\s|$)",
        Options)]
    private static partial Regex Falsified();

    [GeneratedRegex(
        @"\b((jobs?|work|contracts?|contractors?|suppliers?|promotions?|posts?|tenders?|grants?) .{0,50}\b(because|as|since|to|for) (he'?s|she'?s|they'?re|it'?s|he|she|they)?( is| are| was)? ?(\w+ )?(director|boss|manager|minister|head|his|her|their|my \w+)('?s)? ?(own )?" + Kin + @")(\b|\s|$)",
        Options)]
    private static partial Regex Favoured();

    [GeneratedRegex(
        @"\b((someone|somebody|he|she|they|boss|manager|director|colleague|team) (is |are |was |has been |have been |keeps? )*(fiddling|embezzling|stealing|pocketing|taking (backhanders|bribes|kickbacks)|claiming (for )?(expenses|hours|overtime|things) (\w+ )?(he|she|they|that)|selling (data|information)|leaking|breaking the (law|code)|misusing|rigging|fixing))(\b|\s|$)",
        Options)]
    private static partial Regex Thieving();

    [GeneratedRegex(
        @"\b((classified|official secrets?|sensitive|secret|personal data|top secret) .{0,40}\b(personal|private|home|own|gmail|whatsapp|unsecured) (e-?mails?|accounts?|phones?|laptops?|drives?)|(breach|break|broke|ignor)\w* (of )?(the )?(official secrets|health and safety|safety rules|procurement rules|civil service code)|(danger to|putting) (the public|staff|people|patients|lives|children)( at risk| in danger)|(cover(ed|ing)?|hush(ed|ing)?) (it|this|things|everything) up|swept under the carpet)(\b|\s|$)",
        Options)]
    private static partial Regex Leaked();

    [GeneratedRegex(
        @"\b((report|reporting|blow|expose|shop) (my |the |a |him|her|them)(\w+ )?(boss|manager|director|colleague)? ?(for|over) (\w+ )?(fraud|theft|lying|corruption|bribery|stealing|fiddling|misconduct|breaking)|(frozen out|punished|sidelined|bullied|moved|demoted|targeted|treated \w+) (\w+ )?(since|after|because|for) (i )?(rais|report|spoke|speak|complain|whistle|flag)\w*|(rais|report|flag|spoke|speak|complain)\w* .{0,30}\b(and|but) (now |since then )?(i'?m|i am|they|my \w+|everyone) (being |has |have |been |is |are )*(frozen|ignored|punished|sidelined|excluded|bullied|demoted|targeted|treat\w+))(\b|\s|$)",
        Options)]
    private static partial Regex PunishedForSpeaking();

    [GeneratedRegex(
        @"\b((my )?(head|mind) (is|feels|'s) (such |just |all |in )*(a mess|all over the place|spinning|in bits|in pieces|gone|dark|full of dark)|dread(s|ing)? (every |each |the |going |coming |getting |sun|on )*(monday|mondays|work|morning|mornings|day|week|office|in|back|up|alarm|sunday|sundays|nights?)\b|(sick|knots?|pit) (to|in) (my|the pit of my) stomach|nervous wreck|in (bits|pieces|floods|floods of tears)\b|(end of|at the end of) (my|the) (tether|rope))(\b|\s|$)",
        Options)]
    private static partial Regex Dreading();

    [GeneratedRegex(
        @"\b((close to|burst(s|ing)? into|reduced to|on the verge of|always in|in) tears|(cry|crying|cried|sobbing|weeping) (myself|in|at|on|before|after|every|all|most|when)|tearful|(my )?(hands|legs) (shake|shaking)|(can'?t|cannot|cant|could ?n'?t) (breathe|switch off|sleep|eat|concentrate|think straight|stop (crying|shaking|worrying|thinking)|face|take (it|this|any|much)|bear|get up)( \w+)? ?(any ?more|at night|for|because|since|before|due|the|it|much|\W*$)|(haven'?t|have not|not|barely|hardly|never) (slept|sleep|sleeping|eaten|eating) (\w+ )?(for|in|since|because|properly|much|at all|due|with))(\b|\s|$)",
        Options)]
    private static partial Regex Tearful();

    [GeneratedRegex(
        @"\b((feel|feels|feeling|felt|everything('s| is| feels)?|life('s| is| feels)?) (\w+ )?(pointless|hopeless|empty|numb|worthless|grey|black|bleak|meaningless|unbearable|flat and|trapped|like giving up)|(really |so |very |feeling |been |quite |pretty )(low|down|flat) (\w+ )?(since|lately|after|because|these days|recently|for (weeks|months|days|a while))|(had|have|having|keep having|get|getting|got) (\w+ )?(panic attacks?|flashbacks|nightmares|palpitations|intrusive thoughts))(\b|\s|$)",
        Options)]
    private static partial Regex Joyless();

    [GeneratedRegex(
        @"\b(drink(s|ing)? (\w+ ){0,3}(every|each|most) (night|day|evening|morning|lunch\w*)|drink(s|ing)? (\w+ ){0,3}to (cope|sleep|get (through|by|to sleep)|forget|numb)|(just|only) to (get through|cope with|survive) (the|a|my|each|another) (day|week|shift|night|job|morning)|(rely|relying|depend) on (drink|alcohol|wine|vodka|pills|tablets)|mental health (is |has )?(\w+ )?(suffering|bad|worse|declin\w+|terrible|awful|low|slipping)|(talk|speak|chat) (to|with) (someone|somebody|anyone|anybody) about (my (\w+ )?(mental|health|head|feelings?|mood|stress|anxiety|depression|drinking|grief|loss|problems|wellbeing)|how i feel|feeling)|(work|job|this place) is (\w+ )?(breaking|crushing|destroying|killing) me|burn(t|ed|ing) out and|(at|reached|near|hit) (my |the |rock )?(breaking point|bottom|limit))(\b|\s|$)",
        Options)]
    private static partial Regex Drinking();

    [GeneratedRegex(
        @"\b((don'?t|do not|dont|no longer|never) (really )?(want to|wanna|wish to) (be|live|exist|carry on|go on|wake) ?(here|alive|around|up|living|on|any ?more|\W*$)|(end|ending|finish|finishing) (it all|myself|everything for good)|what'?s the (point|use) (of|in) (living|life|being alive|it all|going on|any of (it|this))\b|(point|reason) (in|of|to) (living|being alive|live|keep going))(\b|\s|$)",
        Options)]
    private static partial Regex NoMoreWish();

    [GeneratedRegex(
        @"\b((nobody|no one|no-one|everyone) (would|will|'d) (\w+ )?(miss me|care if i|notice if i|be better|be happier)|(world|everyone|family|they|kids) .{0,20}better (off )?without me|if i (was|were|wasn'?t|weren'?t|died|disappeared|just) (gone|dead|here|tomorrow|around|vanished|disappeared|not here)?|i('m| am) a burden|(thinking|thoughts?|thought|think|plan|planning|feel like|feeling like|tempted|urge) (about |of |to |on )?(\w+ )?(end(ing)? (it|my life|everything)|tak(e|ing) (them|my life|my own life|all|the pills|an overdose)|jump(ing)?( off| in front| under)|crash(ing)? (my|the) car|hang(ing)? myself|cut(ting)? myself|harm(ing)? myself|not be(ing)? here))(\b|\s|$)",
        Options)]
    private static partial Regex NoOneWouldMiss();

    [GeneratedRegex(
        @"\b((stash|stock|pile|bottle|got|have|bought) (\w+ ){0,2}(pills|tablets|rope|blades?) .{0,30}(ready|take|taking|tonight|enough|thinking)|(written|writing|wrote|left) (a |my )?(suicide |goodbye )(note|letters?)|(he|she|they|someone|colleague|friend|report|member) .{0,30}\b(do (something|anything) (stupid|silly|drastic|to (himself|herself|themselves))|hurt (himself|herself|themselves)|end (his|her|their) life|kill (himself|herself|themselves|themself)|not be here (tomorrow|much longer)))(\b|\s|$)",
        Options)]
    private static partial Regex Means();
}
