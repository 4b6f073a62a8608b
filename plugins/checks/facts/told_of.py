"""People whose illness or care a page tells, by a first name alone or by their age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.checks.facts.medicine import medicines
from plugins.checks.facts.reading import Reading, measure
from plugins.checks.facts.sentence import Sentence, Span
from plugins.checks.facts.stance import is_denied_before
from plugins.checks.facts.vocabulary import vocabulary
from plugins.core.kind import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A place where a page tells of one person; `is_result` where it tells what became of them."""

    sentence: Sentence
    span: Span
    is_result: bool = False


_CARE = (
    r"(?:therap(?:y|ist|ies)|psychotherapy|treatments?|medications?|counsel(?:ing|ling|or)"
    r"|sessions?"
    r"|antidepressants?|medicine|CBT|DBT|EMDR|ERP|TMS|ketamine|rehab|detox|help|care|clinic"
    r"|program"
    r"|psychiatrists?|psychologists?|recovery|sobriety)"
)
_ILLNESS = (
    r"(?:depress(?:ion|ed)|anxi(?:ety|ous)|panic|OCD|ADHD|PTSD|bipolar|trauma|insomnia"
    r"|addict(?:ion|ed)"
    r"|alcohol|drinking|drugs|opioids|bulimia|anorexia|psychosis|schizophrenia|grief|suicidal"
    r"|self-harm|hopeless(?:ness)?|obsessions?|compulsions?|phobia|burnout|mania|cravings?)"
)
_AIDS = (
    r"(?:(?:had|has|have|was|been|is|would|finally|soon|slowly|gradually|also|then|now|once|often"
    r"|always"
    r"|recently|first|still|eventually|quietly|bravely|really|just|never|even|again)\s+)*"
)
_TREATED = (
    rf"(?:struggl(?:ed|es|ing)|suffer(?:ed|s|ing)|battl(?:ed|es|ing)|diagnosed|prescribed"
    rf"|hospitali[sz]ed"
    rf"|relapsed|overdosed|sought\s+(?:\w+\s+){{0,3}}?{_CARE}|came\s+(?:in\s+|back\s+)?(?:to|for"
    rf"|into)\s+"
    rf"(?:(?:a|an|the|my|our|see|weekly|individual|first)\s+)*(?:us|me|{_CARE}|office|practice"
    rf"|appointment)"
    rf"|(?:start|tri|complet|finish|continu|enter|attend|receiv)(?:ed|ied|ing|ues)\s+(?:\w+"
    rf"\s+){{0,3}}?{_CARE}"
    rf"|(?:began|begun|underwent|found|discovered)\s+(?:\w+\s+){{0,3}}?{_CARE}|in\s+(?:remission"
    rf"|recovery)"
    rf"|(?:receiving|taking|on|off|using)\s+(?:an?\s+)?(?:TMS|antidepressants?|medications?"
    rf"|ketamine)"
    rf"|(?:so\s+|very\s+|severely\s+|deeply\s+|clinically\s+)?(?:depressed|anxious|suicidal"
    rf"|addicted|sober"
    rf"|drinking|psychotic|manic|housebound)|a\s+patient|a\s+client"
    rf"|(?:with|against|panic)\s+{_ILLNESS}|panic\s+attacks|(?:made|scheduled|booked)\s+an?"
    rf"\s+appointment)"
)
_FELT = (
    r"(?:felt|feels|noticed|reali[sz]ed|learn(?:ed|t)|found|worried|feared|cried|avoided|tried"
    r"|began|started"
    r"|lost|stopped|could(?:\s+not|n['\u2019]t)\s+\w+|wanted|hoped|experienced|reported|described"
    r"|withdrew|agreed|stayed|slept|woke|reconnected|recovered|regained|returned|improved"
    r"|discovered"
    r"|nodded|mastered)"
)
_NAME = (
    r"(?P<name>(?-i:(?:M(?:r|s|rs|iss)\.?"
    r"\s+)?[\"'\u201c\u2018]?[A-Z][a-z]{2,}[\"'\u201d\u2019]?\*?"
    r"|M(?:r|s|rs|iss)\.?\s+[A-Z]{1,2}\b\.?|(?:Client|Patient)\s+[A-Z]\b))"
)
_ASIDE = r"(?:\s*\([^)]{1,40}\))?(?:,\s[^,.;]{2,60},)?\s+"
_OLD = r"\d{2}(?:[- \u2010\u2011]years?[- \u2010\u2011](?:old\b|of\s+age\b)|(?=[,.;)]|\s+when\b))"
_SUBJECT = re.compile(
    rf"{_NAME}{_ASIDE}{_AIDS}(?P<did>(?P<treated>{_TREATED})|{_FELT})\b",
    re.IGNORECASE,
)
_AGED = re.compile(
    rf"{_NAME}(?:(?:\s*\([^)]{{1,40}}\))?,\s+(?:now\s+|aged?\s+|an?\s+(?:\w+\s+){{0,2}}?)?"
    rf"|\s+(?:is|was)\s+(?:an?\s+|only\s+|just\s+|then\s+)?(?:\w+\s+){{0,3}}?){_OLD}",
    re.IGNORECASE,
)
_AT_AGE = re.compile(
    rf"\bat\s+(?:age\s+)?\d{{2}},\s+{_NAME}(?=\s+{_AIDS}(?:{_FELT}|{_TREATED}))", re.IGNORECASE
)
_SOMEONE = re.compile(
    r"\ban?\s+\d{2}[- \u2010\u2011]years?[- \u2010\u2011]old\s+(?:\w+\s+){0,2}?(?:woman|man"
    r"|mother|father|mom|dad|girl|boy|teacher|nurse|veteran|student|lawyer|engineer|professional"
    rf"|executive)(?:\s+(?:with|from|who|in)\b[^.;,]{{0,40}}?)?\s+{_AIDS}{_TREATED}\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\b(?:no\s+longer\s+\w+|free\s+(?:of|from)\b|in\s+remission|symptom-free|for\s+the\s+first"
    r"\s+time\s+in"
    r"|like\s+(?:him|her)self\s+again|back\s+(?:at|to)\s+(?:work|school)|reconnected|regained"
    r"|recovered"
    r"|(?:felt|feels|feeling|slept|sleeping|sleeps|doing|coping|functioning)\s+(?:\w+"
    r"\s+)?(?:better|calmer|hopeful"
    r"|lighter|stronger|happier|well)|(?:more|newfound|greater)\s+(?:\w+\s+)?(?:confiden(?:t|ce)"
    r"|hopeful|optimis\w+|joy)"
    r"|(?:powerful|real|big|positive|lasting|dramatic|remarkable|meaningful|steady)\s+(?:changes?"
    r"|progress|improvements?)"
    r"|(?:joy|motivation|energy|sleep|mood|symptoms|panic|marriage|life|hope|confidence)\s+(?:\w+"
    r"\s+)?(?:returned"
    r"|improved|lifted|vanished|disappeared|faded|came\s+back)|overcame|beat\s+(?:his|her)"
    r"|sleeps?\s+through"
    r"|life\s+back|having\s+a\s+successful)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(rf"\b(?:{_CARE}|{_ILLNESS}|symptoms?|diagnos\w+|mood)\b", re.IGNORECASE)
_ACTS = re.compile(rf"\b(?:he|she)\s+{_AIDS}(?:{_TREATED}|{_FELT})\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
_HINTS = frozenset(("he", "she", "his", "her", "him", "old", "mr", "ms", "mrs"))
_NO_NAME = frozenset(
    """
    Therapy Treatment Medication Medicine People Patients Clients Many Most Some They This That
    These Those There Someone Everyone Anyone Nobody Everybody Somebody Nothing Everything
    Something Research Studies Doctors Doctor Depression Anxiety Panic Trauma Parents Children
    Women Men Teens Veterans Mom Dad Mother Father God Congress Medicare Medicaid America
    Americans Ohio Who What When Where Why How She Her His You Your Our Their Its The And But
    Yet Nor For Not One Two Three Each Both All Any Every Only Then Now Today Later After Before
    Until While Since Because Although Once Soon Often Sometimes Slowly Finally Recently
    Eventually Gradually Instead Still Even Just Never Always Here January February March April
    May June July August September October November December Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday Christmas Easter Spring Summer Autumn Winter Doing Being Having
    Getting Going Life Work Sleep Hope Help Care Recovery Staff Counseling Nurse Psychotherapy
    Another Other Others Such Much More Less With Without From Into Over Under Yes Clinicians
    Therapists Therapist Psychiatrists Researchers Participants Adults Nurses Family Families
    Friends Kids Girls Boys Couples Students Teachers Everyday Client Patient
    """.split()  # noqa: SIM905 (a long list)
)
_FIRST_WORDS = frozenset(
    """
    When After Before Then As While Once For With Until Since Because But And If So Now Today
    Meet Take Like At In On By From Soon Later Slowly Finally Client Patient Consider Although
    Though Yet Did Can
    """.split()  # noqa: SIM905 (words are read sooner than a list)
)
_CAPITAL = re.compile(r"\b[A-Z][a-z]{2,}\b")
_LETTERED = re.compile(r"\b(?:M(?:r|s|rs|iss)\.?|Client|Patient)\s(?=[A-Z]|$)")
"""What stands before a name or its first letter."""
_CAPITALS = re.compile(r"\b([A-Z][\w.'\u2019-]*\.?) ([A-Z][a-z]{2,})\b(?: ([A-Z][\w-]+))?")
_SMALL = re.compile(r"(?<![\w'\u2019-])[a-z]{3,}")


@measure
def people_told_of(reading: Reading) -> tuple[Told, ...]:
    """Return the first place that tells of each person, and the first of a result."""
    if _HINTS.isdisjoint(vocabulary(reading)):
        return ()
    names = _private_names(reading)
    found: dict[str, Told] = {}
    for sentence in reading.prose:
        for name, told in _told_in(sentence, names, reading):
            found.setdefault(name, told)
    firsts = sorted(found.values(), key=lambda one: (one.sentence.number, one.span.start))
    return (*firsts, *_results(reading, found))


def _told_in(
    sentence: Sentence, names: re.Pattern[str], reading: Reading
) -> Iterator[tuple[str, Told]]:
    """Yield each person whom a sentence tells of, by name; by none for `a 34-year-old woman`."""
    text = sentence.text
    starts = [one.start() for one in names.finditer(text)]
    if not (starts or "old " in text) or _is_of_a_trial(sentence):
        return
    someone = _SOMEONE.search(text) if "old " in text else None
    if someone:
        yield "", _told(sentence, someone)
    at_age = _AT_AGE.search(text) if starts else None
    if at_age and names.match(text, at_age.start("name")):
        yield _bare(at_age["name"]), _told(sentence, at_age)
    for start in starts:
        aged = _AGED.match(text, start)
        if aged and not _LICENSED.search(text):
            yield _bare(aged["name"]), _told(sentence, aged)
            continue
        did = _SUBJECT.match(text, start)
        if did:
            told = _told(sentence, did)
            if not is_denied_before(sentence, told.span) and _is_a_story(reading, sentence, did):
                yield _bare(did["name"]), told


def _results(reading: Reading, found: dict[str, Told]) -> Iterator[Told]:
    """Yield the first sentence below that tells what became of a person."""
    if not found:
        return
    told = {one.sentence.block for one in found.values()}
    first = min(one.sentence.number for one in found.values())
    for sentence in reading.prose:
        if sentence.number < first or any(sentence is one.sentence for one in found.values()):
            continue
        match = _RESULT.search(sentence.text)
        named = any(name and re.search(rf"\b{re.escape(name)}\b", sentence.text) for name in found)
        if match and (named or (sentence.block in told and _PRONOUN.search(sentence.text))):
            start = sentence.start
            span = Span(block=sentence.block, start=start, end=start + match.end())
            yield Told(sentence=sentence, span=span, is_result=True)
            return


def _is_a_story(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a sentence with its surroundings tells of somebody's illness or care."""
    near = _near(reading, sentence)
    name = re.escape(_bare(match["name"]))
    often = len(re.findall(rf"\b{name}\b", near)) > 1
    if not (often or _PRONOUN.search(near)):
        return False
    if match["treated"]:
        return True
    if reading.page.kind is Kind.CLINICIAN:
        return False
    again = often or len(_ACTS.findall(near)) > 1
    return bool(_RESULT.search(near) or (again and _TOPIC.search(near)))


def _near(reading: Reading, sentence: Sentence) -> str:
    blocks = reading.blocks[sentence.number : sentence.number + 2]
    return " ".join(block.text for block in blocks if not block.is_heading)


def _told(sentence: Sentence, match: re.Match[str]) -> Told:
    start, end = match.span()
    at = sentence.start
    return Told(sentence=sentence, span=Span(block=sentence.block, start=at + start, end=at + end))


_TRIAL = re.compile(
    r"\b(?:trial|study|studies|published|journal|wrote|book|film|novel)\b", re.IGNORECASE
)


def _is_of_a_trial(sentence: Sentence) -> bool:
    return bool(sentence.cites) or bool(_TRIAL.search(sentence.text))


def _bare(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].strip("\"'\u201c\u201d\u2018\u2019*.") if name else ""


_LICENSED = re.compile(
    r"\b(?:therapists?|counselors?|nurse|psychiatrists?|psychologists?|director|social\s+worker"
    r"|LCSW"
    r"|LPCC?|LISW|PMHNP|MD|PhD|PsyD|APRN|clinician|prescriber|professor|founder)\b"
)


def _private_names(reading: Reading) -> re.Pattern[str]:
    """Return a pattern of the words that can be the first name of a private person.

    They have a capital, stand nowhere on the page in small letters, nor beside another word with a
    capital, as the full names of staff and of people who are known do.
    """
    text = "\n".join(one.text for one in reading.prose)
    names = set(_CAPITAL.findall(text)) - _NO_NAME
    names -= {word for place in reading.known.places for word in place.split()}
    names = {name for name in names if name.lower() not in medicines()}
    if names:
        small = set(_SMALL.findall(text))
        names = {name for name in names if name.lower() not in small}
    for match in _CAPITALS.finditer(text) if names else ():
        before, word, after = match.groups()
        if before.rstrip(".") not in _FIRST_WORDS and not _LETTERED.match(f"{before} "):
            names -= {before, word}
        if after and after not in _FIRST_WORDS:
            names.discard(word)
    either = "|".join(sorted(names)) or "(?!)"
    return re.compile(
        rf"(?<![\w.'\u2019-])(?:(?:M(?:r|s|rs|iss)\.?|Client|Patient)\s(?=[A-Z])"
        rf"|[\"\u201c\u2018]?(?:{either})\b)"
    )
