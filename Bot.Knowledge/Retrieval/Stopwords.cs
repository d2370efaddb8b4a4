using System.Collections.Frozen;

namespace Bot.Knowledge.Retrieval;

/// <summary>Words that say little about the subject. They count for less in a query; they are in the index all the same.</summary>
internal static class Stopwords
{
    private static readonly FrozenSet<string> Function = Split("""
        a an the this that these those and or but nor so if then than as of at by for from in into on onto out over to up upon with within without about
        across after against along among around before behind below beneath beside between beyond down during near off since through throughout till
        toward towards under until via is am are was were be been being do does did doing done have has had having will would shall should can could may
        might must ought i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they
        them their theirs themselves who whom whose which what when where why how there here not no nor too very just only also again once all any both
        each few more most other some such own same while because dont cant im ive id youre its isnt doesnt didnt wont wouldnt shouldnt couldnt hasnt havent
        arent wasnt werent thats whats hows wheres theres lets get got getting s t d ll re ve m o
        """);

    private static readonly FrozenSet<string> Asking = Split("""
        wot wots wat wats wht wen wer hw wich abt pls plz plss u ur
        what whats when where why how who whom whose which tell show give find know want wants wanted need needs needed like please looking look help
        explain thanks thank hello hi hey could would can anyone anybody somebody someone something anything question ask wondering wonder possible way ways
        """);

    /// <summary>Articles, prepositions, pronouns, auxiliaries.</summary>
    public static bool IsFunction(string word) => Function.Contains(word);

    /// <summary>Words of asking rather than of the subject: "tell me", "I need", "is there a way".</summary>
    public static bool IsAsking(string word) => Asking.Contains(word);

    private static FrozenSet<string> Split(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
