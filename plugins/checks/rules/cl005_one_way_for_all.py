"""A sentence says that one way is right for all.

## Why it matters
Some people do well with therapy, some with medication, some with both. A US guideline recommends
either one alone for many adults with depression. 'You need both' may keep somebody from starting
at all.

## When not to use it
Where the text says that nothing works for everyone, or cites for whom it holds. Those are left
alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.clause import clause_around
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_TWO = (
    r"(?:therapy|medication|medicine|treatment|counseling|psychotherapy"
    r"|talk\s+therapy|antidepressants?|pills?)"
)
_SAYS = pattern(
    r"\b(?:(?:works?|is\s+right|helps?|effective"
    r"|is\s+best)\s+(?:best\s+)?for\s+(?:absolutely\s+|literally\s+|just\s+about\s+)?(?:everyone|everybody|anyone|anybody"
    r"|all(?:\s+(?:people|patients|of\s+us))?)(?!\s+(?:who|with|in\s+the))"
    r"|(?:the\s+)?only\s+(?:real\s+|true\s+|lasting\s+)?way\s+to\s+(?:recover\w*"
    r"|heal|get\s+(?:better|well)|beat|overcome|treat|manage|stability|feel"
    r"|lasting|achieve|real|true)"
    r"|always\s+works?|never\s+fails?|(?:requires?|needs?|takes|demands?)\s+both"
    r"|must\s+(?:have|include|combine)\s+both"
    r"|(?:everyone|everybody|every\s+(?:patient|person)|we\s+all|all\s+(?:patients"
    r"|people))\s+(?:can\s+|will\s+)?(?:needs?|benefits?|should\s+(?:have|get"
    r"|be\s+in)|deserves?\s+both)(?=\s+(?:from\s+|to\s+)?(?:\w+\s+)?(?:both|therapy"
    r"|medication|a\s+therapist|counseling|treatment|combined|integrated|it)\b|\.)"
    r"|you\s+(?:really\s+|truly\s+)?need\s+both"
    r"|works?\s+best\s+(?:when\s+)?(?:they\s+are\s+|they're\s+"
    r"|you\s+are\s+)?(?:together|combined|paired|in\s+combination|used\s+together"
    r"|as\s+a\s+team)"
    rf"|neither\s+(?:\w+\s+){{0,2}}(?:works?|is\s+enough)(?:\s+alone"
    rf"|\s+on\s+its\s+own)?|{_TWO}\s+(?:alone|by\s+itself"
    rf"|on\s+its\s+own)\s+(?:(?:is\s+not|isn't|is\s+never|is\s+rarely|won't\s+be"
    rf"|cannot\s+be|can't\s+be)\s+(?:enough|sufficient|the\s+answer|complete)"
    rf"|does\s+not\s+work|doesn't\s+work|only\s+masks(?:\s+\w+)?"
    rf"|only\s+treats(?:\s+\w+)?)"
    rf"|without\s+{_TWO},?\s+{_TWO}\s+(?:will\s+fail|cannot\s+work|can't\s+work"
    rf"|does\s+not\s+work|is\s+useless)"
    r"|(?:depression|anxiety|ADHD|bipolar(?:\s+disorder)?|panic(?:\s+disorder)?)\s+(?:\w+\s+){0,6}?(?:needs"
    r"|requires)\s+medication"
    r"|no(?:body|\s?-?one)\s+(?:who\s+)?(?:cannot|can't|won't|will\s+not|does\s+not|doesn't)\s+benefit"
    rf"|(?:{_TWO}|drugs)\s+(?:alone\s+|by\s+itself\s+|on\s+its\s+own\s+)(?:\w+\s+)?(?:rarely|seldom|never"
    r"|hardly\s+ever)\s+(?:works?|helps?)"
    r"|(?:drugs|pills|medications?|meds|therapy)\s+(?:is|are)\s+(?:never|not\s+ever)\s+the\s+answer"
    r"|medications?\s+(?:must|has\s+to|have\s+to|needs?\s+to)\s+(?:always\s+)?come\s+first"
    r"|(?:medications?|medicines?|drugs|pills|antidepressants?|therapy|counsel(?:l)?ing|detox)\s+(?:alone\s+"
    r"|by\s+itself\s+|can\s+)?(?:only|just|merely)\s+(?:\w+\s+)?(?:do(?:es)?|is|are|treats?|address(?:es)?"
    r"|covers?|solves?|fix(?:es)?|masks?|numbs?|manages?|hides?|covers?)\s+(?:up\s+)?(?:half|part|a\s+part|a\s+piece|one\s+part"
    r"|one\s+side|the\s+(?:surface|symptoms?|pain|problem)|symptoms|so\s+much|a\s+band-?aid)"
    r"|no\s+(?:\w+\s+)?(?:treatments?|programs?|therap(?:y|ies)|rehabs?|medications?|pills?|drugs?),?\s+(?:no"
    r"\s+matter\s+how\s+\w+,?\s+)?(?:will|can)\s+(?:be\s+able\s+to\s+|ever\s+)?(?:help|assist|work|save|fix)\b"
    r"(?=[^.;]{0,60}\b(?:unless|until|without|if|who|that\s+(?:does|is)))"
    r"|no\s+(?:treatment|program|therapy|rehab)(?:\s+\w+)?,?\s+no\s+matter\s+how\s+\w+"
    r"|no\s+(?:substitute|alternative)\s+for\s+(?:medication|therapy|both))\b",
    (
        "for everyone",
        "for everybody",
        "for anyone",
        "for anybody",
        "for all",
        "only way",
        "only real",
        "only true",
        "only lasting",
        "always work",
        "never fail",
        "requires both",
        "require both",
        "need both",
        "needs both",
        "takes both",
        "demands both",
        "demand both",
        "deserve both",
        "deserves both",
        "have both",
        "include both",
        "combine both",
        "from both",
        "everyone",
        "everybody",
        "every patient",
        "every person",
        "we all",
        "all patients",
        "all people",
        "best when",
        "best together",
        "best combined",
        "best paired",
        "best in comb",
        "best used",
        "best as a",
        "best if",
        "best they",
        "neither",
        "alone is",
        "alone won",
        "alone can",
        "alone does",
        "alone only",
        "alone rarely",
        "alone seldom",
        "alone never",
        "alone hardly",
        "by itself",
        "on its own",
        "will fail",
        "cannot work",
        "not work",
        "is useless",
        "come first",
        "needs medication",
        "requires medication",
        "benefit",
        "rarely",
        "seldom",
        "never",
        "hardly",
        "only ",
        "just ",
        "merely ",
        "no matter how",
        "unless",
        "until",
        "substitute",
        "alternative for",
    ),
)
_SOME = re.compile(
    r"\b(?:if|when\s+(?:therapy|medication|one)|some|sometimes|may|might|in\s+case"
    r"|whether|for\s+(?:many|some|a\s+few))\b",
    re.IGNORECASE,
)


@page_rule(
    code="CL005",
    gives_way_to=("EV049",),
    severity=Severity.WARNING,
    sources=[
        Source(
            title=(
                "Treatments of Adults in the Acute Phase of Major Depressive Disorder (ACP, 2023)"
            ),
            url="https://www.acpjournals.org/doi/10.7326/M22-2056",
        ),
    ],
    good=[
        "Some people do well with one treatment.",
        "No treatment works for everyone.",
        "Not everyone needs both.",
        "Some depression that comes back often needs medication.",
        "If therapy alone is not enough, ask what else there is.",
        "Do I need both?",
        "The only way to know is to ask.",
    ],
    bad=[
        Bad(
            page="True stability requires both.",
            line=1,
            says="'requires both' says that one way is right for all.",
        ),
        Bad(
            page="True stability requires both, and starting may be the hardest part.",
            line=1,
            says="'requires both' says that one way is right for all.",
        ),
        Bad(
            page="Therapy by itself rarely works.",
            line=1,
            says="'Therapy by itself rarely works' says that one way is right for all.",
        ),
        Bad(
            page="Medication must always come first.",
            line=1,
            says="'Medication must always come first' says that one way is right for all.",
        ),
        Bad(
            page="Some words.\n\nTherapy works for everyone.",
            line=3,
            says="'works for everyone' says that one way is right for all.",
        ),
        Bad(
            page="The two work best together.",
            line=1,
            says="'work best together' says that one way is right for all.",
        ),
        Bad(
            page="Medication alone is not enough.",
            line=1,
            says="'Medication alone is not enough' says that one way is right for all.",
        ),
        Bad(
            page="It is the only way to heal.",
            line=1,
            says="'the only way to heal' says that one way is right for all.",
        ),
    ],
)
def one_way_for_all(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each sentence that leaves no other way."""
    for sentence, span in reading.find(_SAYS):
        if sentence.cites or not is_claimed(reading, sentence, span):
            continue
        before, after = clause_around(sentence, span)
        if not _SOME.search(f"{before}{span.text}{after.partition(',')[0]}"):
            yield Hit(
                at=span,
                message=f"'{span.text}' says that one way is right for all.",
                help="Say whom it helped, compared with what, and that one can be enough.",
            )
