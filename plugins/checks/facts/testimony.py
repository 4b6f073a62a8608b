"""Words by which a page tells of a patient or lets patients praise."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Sentence, Span

_WHO = r"(?:patients?|clients?)"
_OLD = r"years?[- \u2010\u2011]old"
_RESEARCH = (
    r"\b(?:trial|(?<!case )study|(?<!case )studies|review\s+of\s+\d+|reviewed|meta-analysis|peer)\b"
)
_DID = (
    *(
        "of ours",
        "of mine",
        "told",
        "once ",
        "recently ",
        "shared with",
        "said",
        "wrote",
        "confided",
    ),
    *("put", "described"),
)
_MET = ("worked with", "treated", "saw", "seen", "met", "helped", "had")
_PRAISE = pattern(
    r"\btestimonials?\b(?!\s+(?:rule|from\s+current))|[\u2605\u2b50]{2,}"
    r"|\b(?:5|five)[- ]stars?\b(?!\s+(?:hotel|resort|restaurant))"
    r"|\b(?:what|hear\s+(?:it\s+)?from|see\s+what|read\s+what)\s+(?:our|real|past|other"
    rf"|some\s+of\s+our)\s+{_WHO}\s*(?:say|are\s+saying|think|have\s+to\s+say|tell)?"
    r"|\b(?:read|see|our|check\s+out|leave\s+(?:us\s+)?(?:a|your)|write\s+(?:us\s+)?a|google|yelp"
    r"|healthgrades)\s+(?:our\s+|more\s+|the\s+|patient\s+|client\s+|google\s+|yelp\s+|glowing\s+"
    r"|online\s+|positive\s+)*reviews?\b(?!\s+(?:of|process|date|your|the|notes|policy|article"
    r"|found|each|all|every|team|by\s+a))"
    r"|\b\d+\+?\s+(?:(?:glowing|positive|happy|verified|five-star|5-star)\s+)*"
    r"(?:google|yelp|online|patient|client|five-star|5-star)\s+reviews\b"
    r"|\b(?:patient|client|success|recovery)\s+(?:success\s+)?stories\b|\b(?:real|true)\s+stories\b"
    r"|\bbefore\s+and\s+after\s+(?:photos?|pictures?|stories)\b"
    r"|\b(?:saved|changed|turned\s+around|transformed)\s+my\s+life\b"
    r"|\bgave\s+me\s+(?:my\s+\w+|back\s+my\s+\w+)\s+back\b"
    r"|\bI\s+can(?:not|'t)\s+(?:thank|recommend)\b"
    r"|\bI\s+(?:would\s+)?(?:highly|strongly)\s+recommend\b"
    r"|\bbest\s+(?:therapist|doctor|counselor|psychiatrist)\s+I(?:'ve|\s+have)?\s+ever\b"
    r"|\btake\s+our\s+word\s+for\s+it\b|\bkind\s+words\s+(?:from|about|of)\b"
    rf"|\bwhy\s+(?:our\s+)?{_WHO}\s+(?:love|choose|trust)\s+(?:us|our|me)\b"
    rf"|\b(?:former|past|happy|grateful|real|our|some)\s+{_WHO}\s+(?:\w+\s+)?shar(?:e|ed|ing)"
    r"\s+(?:how|their|what|stories)\b"
    r"|\b(?:patient|client)s?\s+(?:spotlight|perspectives?\s+on|feedback:"
    r"|shares\s+(?:(?:his|her|their)\s+)?(?:experience|story|journey))|\bpatient\s+perspective\b",
    (
        *("testimonial", "\u2605", "\u2b50", "-star", " stars", "5 star", "five star"),
        *("our patient", "our client", "real patient", "real client", "past patient"),
        *("past client", "other patient", "other client", " reviews", "us a review"),
        *("leave a review", "write a review", "google review", "yelp review", "healthgrades"),
        *("our review", "read review", "see review", "your review", "stories"),
        *("before and after", "my life", "gave me", "i cannot", "i can't", "i can\u2019t"),
        *("i highly", "i strongly", "i would", "i ever", "ve ever", "i have ever"),
        *("our word for it", "kind words", "love us", "love our", "choose us", "trust us"),
        *("love me", "choose our", "trust our", " share how", "shared how", " share their"),
        *("shared their", " share what", "sharing their", "sharing how", "spotlight"),
        *("perspective", "patient shares", "client shares", "feedback:"),
    ),
    _RESEARCH,
)
_STORY = pattern(
    rf"\b\d{{2}}[- \u2010\u2011]{_OLD}\s+(?:\w+\s+){{0,2}}{_WHO}\b"
    rf"|\b{_WHO},?\s+(?:aged?\s+)?(?:a\s+)?\d{{2}}[- \u2010\u2011]{_OLD}\b"
    rf"|\bcase\s+(?:stud(?:y|ies)|scenario|vignette):|\bname\s+changed\b"
    rf"|\bnot\s+(?:his|her|their)\s+real\s+names?"
    r"|\b(?:names?|identit(?:y|ies)|identifying\s+\w+|details|information|circumstances)\b"
    r"[\w\s,]{0,60}\b(?:have|has|had|were|was|are)\s+(?:all\s+|also\s+)?(?:been\s+)?"
    r"(?:changed|altered|disguised|modified)"
    r"(?=[^.]{0,40}?(?:privacy|anonym|confidential|identit|protect|story|[.;)*]|$))"
    rf"|\b(?:one|another|a\s+(?:recent|former|happy))\s+{_WHO}\s+(?:told|wrote|said|shared|says"
    r"|writes|put\s+it)\b"
    rf"|\bone\s+of\s+(?:our|my)\s+(?:\w+\s+)?{_WHO}\s+(?:\w+\s+){{0,2}}?(?:told|said|says|shared"
    r"|wrote|describe[ds]|reported|explained|put\s+it|came|had|was|started|began|struggled|felt)\b"
    rf"|(?<!if )(?<!when )(?<!suppose )(?<!case )\b(?:an?|one)\s+{_WHO}\s+"
    r"(?:of\s+(?:ours|mine)\b|(?:once\s+|recently\s+)?(?:told|shared\s+with|said\s+to|wrote\s+to"
    r"|confided\s+in)\s+(?:me|us)\b)"
    rf"|\bas\s+(?:one|a)\s+(?:\w+\s+)?{_WHO}\s+(?:put|said|told|described|wrote)\b"
    r"|(?<!if )(?<!when )\b(?:I|we)(?:'ve|\s+have|\s+had)?\s+(?:once\s+|recently\s+|just\s+)?"
    r"(?:worked\s+with|treated|saw|seen|met|helped|had)\s+(?:an?|one)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:patient|client|woman|man|mother|father|couple|teen(?:ager)?|veteran|student|boy|girl)\s+"
    r"(?:named|who|whose|with|in\s+(?:his|her))\b",
    (
        *("-old pa", "-old cl", "old patient", "old client", "-old", "years\u2011old"),
        *("years\u2010old", "year old", "years old", "case study", "case studies"),
        *("case scenario", "case vignette", "name changed", "real name", "een changed"),
        *("een altered", "een disguised", "een modified", "ere changed", "was changed"),
        *("ere altered", "was altered", "ere disguised", "ere modified", "are changed"),
        *("are altered", "are disguised", "one patient", "one client", "another patient"),
        *("another client", "recent patient", "recent client", "former patient"),
        *("former client", "happy patient", "happy client", "one of our ", "one of my "),
        *(f"{who} {did}" for who in ("client", "patient") for did in _DID),
        *(f"{did} {one} " for did in _MET for one in ("a", "an", "one")),
    ),
    _RESEARCH,
)
_NAMED = pattern(
    r"(?-i:\b[A-Z][a-z]+),\s+\d{2},\s+(?:came|had|was|felt|told|says?|lives?|struggled|started)\b"
    r"|(?-i:\b(?!Today|World|Nature|People|Children|Women|Men|God|America|Ohio|This|It|That|There"
    r"|Mother|Father)[A-Z][a-z]+'s\s+(?:[Ss]tory|[Jj]ourney)\b)"
    r"|(?-i:\b(?:says|writes|said|wrote|shares|recalls)\s+(?!Dr|Mr|Ms|Mrs|Prof)[A-Z][a-z]+"
    r"\s+(?:[A-Z]\.(?!\w)|(?:from|of)\s+[A-Z]))"
    r"|\b(?:hear|listen\s+to|watch)\s+(?-i:[A-Z][a-z]+)(?:'s)?\s+(?:talk|tell|speak|share|describe"
    r"|story|recovery)\b|\brecovery\s+story\s+\((?-i:[A-Z])"
    r"|\b(?:client|patient):\s+(?-i:[A-Z][a-z]+),?\s+(?:an?|aged?|\d)",
    (
        *(", 1", ", 2", ", 3", ", 4", ", 5", ", 6", "s story", "s journey", "says ", "writes "),
        *("said ", "wrote ", "shares ", "recalls ", "hear ", "listen to ", "watch "),
        *("recovery story", "client: ", "patient: "),
    ),
    _RESEARCH,
)


def testimony(reading: Reading) -> Iterator[tuple[Sentence, Span]]:
    """Yield each such run of words; of two that overlap the first."""
    ends: dict[tuple[int, int], int] = {}
    for words in (_PRAISE, _STORY, _NAMED):
        for sentence, span in reading.find(words):
            key = (sentence.number, sentence.start)
            if span.start >= ends.get(key, 0):
                ends[key] = span.end
                yield sentence, span
