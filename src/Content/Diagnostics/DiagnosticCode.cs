using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Timeline.Content.Diagnostics;

/// <summary>A kind of diagnostic: a stable id that can be searched for, and what it means.</summary>
public sealed record DiagnosticCode(string Id, Severity Severity, string Meaning)
{
    /// <summary>Its name in <see cref="Codes"/>, for programs that want an identifier.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about: its hundred.</summary>
    public string Subject => Codes.Subjects[Id[2] - '1'];
}

/// <summary>
/// Every diagnostic there is. Ids are never reused; their hundreds are the <see cref="Subjects"/>. Each has a help page in
/// <c>Explanations</c>.
/// </summary>
public static class Codes
{
    /// <summary>What the codes of each hundred are about, from TL1 on.</summary>
    public static ImmutableArray<string> Subjects { get; } =
        ["Files and syntax", "Fields", "Dates", "Links between records", "Evidence", "Theme", "Output", "Import"];

    // Must stand before the codes, which it gathers as they are made, and All after them.
    private static readonly ImmutableArray<DiagnosticCode>.Builder made = ImmutableArray.CreateBuilder<DiagnosticCode>();

    public static readonly DiagnosticCode Unreadable = Error("TL101", "a file or folder cannot be read");
    public static readonly DiagnosticCode NotUtf8 = Error("TL102", "a file is not UTF-8 text");
    public static readonly DiagnosticCode TooLarge = Error("TL103", "a file is too large");
    public static readonly DiagnosticCode Syntax = Error("TL104", "the YAML or JSON is malformed");
    public static readonly DiagnosticCode DuplicateKey = Error("TL105", "a key stands twice in one map");
    public static readonly DiagnosticCode Alias = Error("TL106", "YAML anchors and aliases are not used here");
    public static readonly DiagnosticCode TooDeep = Error("TL107", "the nesting is too deep");
    public static readonly DiagnosticCode SecondDocument = Error("TL108", "a file holds more than one YAML document");
    public static readonly DiagnosticCode Empty = Warning("TL109", "a file holds nothing");
    public static readonly DiagnosticCode FrontMatter = Error("TL110", "a Markdown file lacks its front matter");
    public static readonly DiagnosticCode MissingFolder = Error("TL111", "the input folder does not exist");
    public static readonly DiagnosticCode NoEvents = Warning("TL112", "there is no event at all");

    public static readonly DiagnosticCode BadLink = Error("TL113", "a link of the file system leads out of its folder, in a circle " +
        "or nowhere");
    public static readonly DiagnosticCode Tag = Error("TL114", "YAML tags are not used here");
    public static readonly DiagnosticCode Forbidden = Error("TL115", "a text holds a character that no page may hold");
    public static readonly DiagnosticCode Comment = Warning("TL116", "a value was taken for a comment");
    public static readonly DiagnosticCode Unread = Warning("TL117", "nothing reads a file or refers to it, so it is not published");

    public static readonly DiagnosticCode UnknownField = Error("TL201", "a field is not known");
    public static readonly DiagnosticCode MissingField = Error("TL202", "a required field is missing");
    public static readonly DiagnosticCode WrongKind = Error("TL203", "a field holds the wrong kind of value");
    public static readonly DiagnosticCode WrongChoice = Error("TL204", "a value is none of the allowed words");
    public static readonly DiagnosticCode BadId = Error("TL205", "an id cannot be used in a URL and a file name");
    public static readonly DiagnosticCode BadUrl = Error("TL206", "a URL is malformed or its scheme is not allowed");
    public static readonly DiagnosticCode BadNumber = Error("TL207", "a number is malformed or out of range");
    public static readonly DiagnosticCode MissingAlt = Error("TL208", "a picture, sound or film has no alternative text");

    public static readonly DiagnosticCode TooMany = Error("TL209", "a list is longer than a page can show");
    public static readonly DiagnosticCode UnknownType = Warning("TL210", "a source's type is none of CSL's");
    public static readonly DiagnosticCode UncheckedLocator = Warning("TL211", "a locator is written so that it cannot be checked");
    public static readonly DiagnosticCode NearField = Warning("TL212", "a field that is kept as extra data is likely a slip");
    public static readonly DiagnosticCode UndeclaredTerm = Warning("TL213", "a term is likely a slip for a declared one");

    public static readonly DiagnosticCode JoinedTerms = Warning("TL214", "one term looks like several, joined by commas");
    public static readonly DiagnosticCode MadeId = Warning("TL215", "a file's name is no id, so one was made of it");
    public static readonly DiagnosticCode HtmlLeftOut = Warning("TL216", "a text holds HTML or a picture that it cannot show");

    public static readonly DiagnosticCode BadDate = Error("TL301", "a date is not EDTF");
    public static readonly DiagnosticCode BadCalendar = Error("TL302", "a calendar is not known");

    public static readonly DiagnosticCode BeyondEdtf = Note("TL303", "a date is written in a form of this program's own");

    public static readonly DiagnosticCode Ahead = Warning("TL304", "a change is dated in the future");

    public static readonly DiagnosticCode SeasonOrSpan = Warning("TL305", "a date may be meant as a span of years");

    public static readonly DiagnosticCode DuplicateId = Error("TL401", "two records have the same id");
    public static readonly DiagnosticCode UnknownSource = Error("TL402", "a citation names a source that does not exist");
    public static readonly DiagnosticCode UnknownEvent = Error("TL403", "a record names an event that does not exist");
    public static readonly DiagnosticCode UnknownLane = Error("TL404", "an event names a lane that does not exist");
    public static readonly DiagnosticCode UnknownNote = Error("TL405", "a text points at a citation that does not exist");
    public static readonly DiagnosticCode MissingFile = Error("TL406", "a record names a file that does not exist");
    public static readonly DiagnosticCode BrokenLink = Warning("TL407", "a link leads to no page of the site");

    public static readonly DiagnosticCode TermsAlike = Warning("TL408", "two terms are written so much alike that one address or one " +
        "title must do for them");
    public static readonly DiagnosticCode NoNote = Warning("TL409", "brackets that look like a note are none");
    public static readonly DiagnosticCode SourcesAlike = Warning("TL410", "two sources described in citations are taken for one");
    public static readonly DiagnosticCode UnknownStatement = Warning("TL411", "a citation supports what its event does not state");

    public static readonly DiagnosticCode QuoteNotFound = Error("TL501", "a quote is not in its source");
    public static readonly DiagnosticCode QuoteAmbiguous = Error("TL502", "a quote stands more than once in its source");
    public static readonly DiagnosticCode QuoteUnchecked = Error("TL503", "a quote cannot be checked");
    public static readonly DiagnosticCode NoCitation = Error("TL504", "an event has no citation");
    public static readonly DiagnosticCode LockBroken = Error("TL505", "a source's text is not the text that was cited");
    public static readonly DiagnosticCode BadFingerprint = Error("TL506", "a fingerprint file is malformed");
    public static readonly DiagnosticCode DateContradicted = Warning("TL507", "a quote says another date than its event");
    public static readonly DiagnosticCode UnusedSource = Note("TL508", "a source is cited by nothing");
    public static readonly DiagnosticCode NoLock = Warning("TL509", "a source has a text but no lock");
    public static readonly DiagnosticCode Unprovable = Warning("TL510", "a quote is proven only where the source's text is present");
    public static readonly DiagnosticCode WrongLocator = Warning("TL511", "a quote stands elsewhere than its locator says");
    public static readonly DiagnosticCode SentenceUncarried = Warning("TL512", "no note carries a sentence");
    public static readonly DiagnosticCode LocatorUntold = Note("TL513", "a source does not tell what a locator says");
    public static readonly DiagnosticCode NegationBeside = Note("TL514", "a quote leaves out a negation of its sentence");
    public static readonly DiagnosticCode PrivateTextTracked = Error("TL515", "Git tracks the text of a source that may not be republished");
    public static readonly DiagnosticCode SentencesJoined = Note("TL516", "an ellipsis makes one sentence of parts of two");
    public static readonly DiagnosticCode UnreadableSource = Error("TL520", "a source's file cannot be read as a text of its kind");
    public static readonly DiagnosticCode SourceEncrypted = Error("TL531", "a source's file is encrypted");
    public static readonly DiagnosticCode SourceWithoutText = Error("TL532", "a source's file holds pictures of its words only");
    public static readonly DiagnosticCode PagesWithoutText = Warning("TL533", "some pages of a source's file hold no text");
    public static readonly DiagnosticCode SourceTooMuch = Error("TL534", "a source's file would cost too much to read");

    public static readonly DiagnosticCode Template = Error("TL601", "a template is wrong");
    public static readonly DiagnosticCode MissingWord = Warning("TL602", "a language lacks a word of the interface");
    public static readonly DiagnosticCode PathTaken = Error("TL603", "two pages want the same path");
    public static readonly DiagnosticCode BadFont = Warning("TL604", "a font of the theme cannot be used");
    public static readonly DiagnosticCode MissingLetter = Note("TL605", "no font of the theme has a letter that a social card needs");
    public static readonly DiagnosticCode UnknownToken = Error("TL606", "the theme has no such design token");
    public static readonly DiagnosticCode NotMinified = Warning("TL607", "a style or script of the theme cannot be minified");
    public static readonly DiagnosticCode IdleThemeFile = Warning("TL608", "a file of the theme overrides nothing and nothing includes it");

    public static readonly DiagnosticCode NotOurFolder = Error("TL701", "the output folder holds files that are not ours");
    public static readonly DiagnosticCode CannotWrite = Error("TL702", "the output cannot be written");

    public static readonly DiagnosticCode NoGitDates = Warning("TL703", "Git cannot say when files changed");

    public static readonly DiagnosticCode Undated = Note("TL713", "events do not say when they were new or changed");

    public static readonly DiagnosticCode MetadataKept = Warning("TL704", "a published picture or PDF says more of itself than what is seen");

    public static readonly DiagnosticCode PictureNotMade = Warning("TL712", "a picture cannot be made smaller");

    public static readonly DiagnosticCode UnknownExport = Error("TL705", "there is no such form of export");
    public static readonly DiagnosticCode LargeSite = Warning("TL706", "the site is larger than most hosts take");

    public static readonly DiagnosticCode MissingTarget = Warning("TL707", "a file of the site leads to one that the site does not have");
    public static readonly DiagnosticCode MissingFragment = Warning("TL708", "a link leads to a part that its page does not have");
    public static readonly DiagnosticCode DeadAddress = Note("TL709", "an address of the web is dead");
    public static readonly DiagnosticCode MovedAddress = Note("TL710", "an address of the web has moved for good");
    public static readonly DiagnosticCode UnknownAddress = Note("TL711", "it cannot be said whether an address of the web is there");

    public static readonly DiagnosticCode ImportUnknown = Error("TL801", "a file is of no kind that is imported");
    public static readonly DiagnosticCode ImportMapping = Error("TL802", "a mapping of an import is wrong");
    public static readonly DiagnosticCode ImportMalformed = Warning("TL803", "a part of a file to import cannot be read");
    public static readonly DiagnosticCode ImportDate = Warning("TL804", "a date to import cannot be read, or not in one way only");
    public static readonly DiagnosticCode ImportRefused = Warning("TL805", "a record to import becomes nothing");
    public static readonly DiagnosticCode ImportLeftOut = Warning("TL806", "a part of a record to import is left out");
    public static readonly DiagnosticCode ImportGuess = Note("TL807", "something about an import was guessed");

    public static readonly DiagnosticCode ImportUnread = Warning("TL808", "a mapping of an import names what no record has");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [.. made.OrderBy(code => code.Id, StringComparer.Ordinal)];

    private static DiagnosticCode Error(string id, string meaning, [CallerMemberName] string name = "") =>
        Made(id, Severity.Error, meaning, name);

    private static DiagnosticCode Warning(string id, string meaning, [CallerMemberName] string name = "") =>
        Made(id, Severity.Warning, meaning, name);

    private static DiagnosticCode Note(string id, string meaning, [CallerMemberName] string name = "") =>
        Made(id, Severity.Note, meaning, name);

    private static DiagnosticCode Made(string id, Severity severity, string meaning, string name)
    {
        var code = new DiagnosticCode(id, severity, meaning) { Name = name };
        made.Add(code);
        return code;
    }
}
