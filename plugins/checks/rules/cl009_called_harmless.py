"""A medication or a treatment is called harmless.

## Why it matters
Every medication has risks, and some can be hard to stop. Antidepressants carry a warning for
people under 25. A page that says 'completely safe' keeps readers from asking.

## When not to use it
Where 'safe' is about keeping safe: a safe place, a safety plan, 'stay safe'. Those are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.sentence import Span
from plugins.checks.facts.stance import is_asked, is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import FTC_HEALTH_CLAIMS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_SAYS = pattern(
    r"\b(?:non[- \u2011]?addictive|non[- \u2011]?habit[- ]forming|(?:not|never"
    r"|isn't|aren't)\s+(?:at\s+all\s+)?(?:addictive|habit[- ]forming|addicting)"
    r"|(?:do(?:es)?\s+not|don't|doesn't|cannot|can't|won't"
    r"|will\s+not)\s+(?:make\s+you\s+addicted|cause\s+(?:addiction|dependence"
    r"|dependency)|lead\s+to\s+(?:addiction|dependence)|become\s+(?:addicted"
    r"|dependent|hooked)|get\s+(?:addicted|hooked))"
    r"|(?:completely|perfectly|totally|entirely|absolutely|always|100\s?%"
    r"|one\s+hundred\s+percent)\s+safe(?!\s+(?:space|place|here|with|room|home"
    r"|environment))|harmless|(?:has|have|with|carr(?:y|ies)|poses?|there\s+(?:is"
    r"|are))\s+(?:absolutely\s+)?(?:no|zero)\s+(?:known\s+|real\s+)?(?:risks?"
    r"|dangers?|downsides?)(?!\s+(?:in|to|if|that|of\s+missing))"
    r"|(?:medications?|medicine|antidepressants?)\s+(?:is|are)\s+(?:only\s+"
    r"|just\s+|simply\s+)?a\s+(?:temporary\s+)?bridge"
    r"|(?:medications?|medicine|antidepressants?)\s+(?:\w+\s+){0,2}?(?:is|are|as)\s+(?:only\s+|just\s+"
    r"|simply\s+|merely\s+)?a\s+(?:possible\s+)?(?:short-term|temporary|quick)\s+(?:possible\s+)?(?:solution"
    r"|fix|answer|measure|aid|help|step|tool)"
    r"|(?:do|does|did)(?:\s+not|n't)\s+(?:pose|carry|have|present|involve|bring)\s+(?:any\s+|a\s+)(?:\w+\s+)?"
    r"(?:risks?|dangers?|downsides?)(?!\s+(?:if|that|of\s+missing))"
    r"|(?:poses?|carr(?:y|ies)|presents?|involves?)\s+(?:little\s+to\s+)?no\s+(?:health\s+)?(?:risks?|dangers?)"
    r"|there(?:'s|\s+is|\s+are)\s+no\s+(?:risks?|downsides?|dangers?)\s+(?:in|to|of)"
    r"|(?:no|zero)\s+known\s+(?:risks?|dangers?|side\s+effects?)|zero\s+downtime"
    r"|(?:medications?|medicines?|meds|antidepressants?|SSRIs?|pills|supplements?|treatments?"
    r"|they|it)\s+(?:is|are)\s+"
    r"(?:\w+ly\s+)?safe\s+(?:for|in)\s+(?:kids|children|teens?|seniors|babies)"
    r"|safe\s+for\s+(?:everyone|everybody|anyone|anybody|all(?:\s+(?:ages|people"
    r"|patients))?)(?=[.,!;]|$"
    r"|\s+(?:and|to|who))"
    r"|no(?:t\s+about)?\s+(?:risk\s+of\s+)?(?:dependen(?:ce|cy)|addiction"
    r"|withdrawal)|safe\s+and\s+(?:natural|effective|gentle)|all[- ]natural"
    r"|(?:gentle|natural)\s+and\s+safe|non-?toxic|safe\s+for\s+(?:long-term|daily"
    r"|everyday|continuous|continued)\s+use)\b",
    (
        *("quick ", "temporary", "short-term", "addict", "habit"),
        *("depend", "hooked", "safe", "harmless", "risk", "danger", "downside", "bridge"),
        *("withdrawal", "natural", "non-toxic", "nontoxic"),
    ),
    r"\b(?:cheap|no\s+longer\s+harmless|keep|stay)\b",
)
_FEW = (
    r"(?:few(?:er)?|less|lower|minimal|mild(?:er)?|virtually\s+no|almost\s+no|hardly\s+any|little"
    r"|no\s+(?:reported|documented|serious|significant|major|lasting|systemic|long[- ]term)"
    r"|few\s+(?:if\s+any|or\s+no))"
)
_SAFER = pattern(
    r"\b(?:is|are)\s+(?:very|extremely|incredibly|remarkably|so|really|quite|exceptionally|perfectly"
    r"|proven)\s+(?:and\s+)?safe\b(?!\s+(?:space|place|for\s+you|to\s+(?:talk|share|be"
    r"|open)|here|room))"
    rf"|\b{_FEW}\s+(?:(?:to|or|no|and|known|reported|serious|significant|major|lasting|systemic"
    rf"|unwanted"
    r"|negative|adverse|long[- ]term|of\s+the|overall|risk\s+of)\s+){0,3}(?:side[- ]effects?"
    r"|adverse"
    r"\s+(?:effects|events|reactions)|unwanted\s+effects)\b"
    r"|\b(?:not\s+(?:associated|linked)\s+with|(?:does|do)\s+not\s+(?:cause|have|come\s+with|carry)"
    r"|(?:doesn't|don't)\s+(?:cause|have|come\s+with|carry)|without(?:\s+(?:all|many|most|a\s+lot"
    r"|any))?"
    r"(?:\s+of)?)\s+(?:the\s+|any\s+|its\s+|all\s+)?(?!(?:prescrib|ask|tell)\w*\b)(?:[\w-]+\s+"
    r"){0,2}?"
    r"side[- ]effects\b"
    r"|\b(?:does\s+not|do\s+not|doesn't|don't|won't|will\s+not)\s+(?:cause|lead\s+to|bring)\s+"
    r"(?:weight\s+gain|sexual\s+(?:problems|dysfunction|side)|drowsiness|sedation)\b"
    r"|\b(?:among|one\s+of)\s+the\s+(?:very\s+)?safest\b(?:\s+(?!(?:is|are|in|for|to|and|or|as"
    r"|because|since|that|which|when|it|you|we|they)\b)\w+){0,2}"
    r"|\b(?:the|our)\s+safest\s+(?:[\w-]+\s+){0,2}?(?:treatments?|therap(?:y|ies)|medications?"
    r"|medicines?"
    r"|drugs?|anti-?depressants?|supplements?|remed(?:y|ies)|way\s+to\s+(?:treat|relieve|reduce"
    r"|ease|beat))\b"
    r"|\b(?:is|are|as|offers?|provides?)\s+(?:an?\s+)?(?:\w+ly\s+)?safe(?:,\s*(?:[\w-]+,?\s+"
    r"(?:and\s+)?)"
    r"{0,2}?|\s+and\s+|\s+)(?:drug-free|non-?invasive|well[- ]tolerated|painless|proven|FDA-\w+"
    r"|(?:form|type|kind|method)\s+of\s+(?:treatment|therapy|medication)|alternatives?\s+to)\b"
    r"|\b(?:no|zero|without(?:\s+any)?)\s+(?:down-?\s?time|recovery\s+time|recovery\s+period)\b"
    r"|\bsafer\s+(?:than|alternatives?|choices?|options?)\s+(?:to\s+|than\s+)?(?:\w+\s+"
    r"){0,2}?(?:medications?"
    r"|medicines?|meds|drugs|anti-?depressants?|SSRIs?|benzodiazepines?|pills|therapy)\b",
    (
        *(
            "side effect",
            "side-effect",
            "adverse",
            "unwanted effects",
            "weight gain",
            "sexual",
            "drowsi",
            "sedation",
        ),
        *("safe", "downtime", "down-time", "down time", "recovery time", "recovery period"),
    ),
)
_HEDGED = re.compile(
    r"(?<!unlike\s)\bsome\b|\b(?:sometimes|many\s+people|if|may|might|could|can|seems?|appears?"
    r"|tends?|likely|ask|whether|trials?|people"
    r"|were\s+reported|keep|stay|hope|want|low(?:er|est)?\s+dose|not\s+mean|guarantee\w*)\b",
    re.IGNORECASE,
)


@page_rule(
    code="CL009",
    gives_way_to=("CL001", "RX013", "RX014"),
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Antidepressant Use in Children, Adolescents, and Adults (FDA, 2007)",
            url=(
                "https://webarchive.library.unt.edu/eot2008/20090117045022/http://www.fda.gov/c"
                "der/drug/antidepressants/default.htm"
            ),
        ),
        FTC_HEALTH_CLAIMS,
    ],
    good=[
        "Ask your prescriber about side effects and stopping.",
        "No medication is completely safe.",
        "Make the home as safe as you can.",
        "You are safe here.",
        "Are antidepressants safe and non-addictive?",
        "Is it harmless to skip a dose?",
        "Stimulants are controlled because they can be addictive.",
        "Some medications may have fewer side effects for you; ask your prescriber.",
        "A lower dose had fewer side effects in the trial [@cuijpers-2020].",
        "The safest way to stop is a plan with your prescriber.",
    ],
    bad=[
        Bad(
            page="Our medications are completely safe.",
            line=1,
            says="'completely safe' says that a treatment can do no harm.",
        ),
        Bad(
            page="Some words.\n\nAntidepressants are non-addictive.",
            line=3,
            says="'non-addictive' says that a treatment can do no harm.",
        ),
        Bad(
            page="Antidepressants are not addictive.",
            line=1,
            says="'not addictive' says that a treatment can do no harm.",
        ),
        Bad(
            page="Medication is a bridge to recovery.",
            line=1,
            says="'Medication is a bridge' says that a treatment can do no harm.",
        ),
        Bad(
            page="It is a harmless pill.",
            line=1,
            says="'harmless' says that a treatment can do no harm.",
        ),
        Bad(
            page="You cannot become dependent on it.",
            line=1,
            says="'cannot become dependent' says that a treatment can do no harm.",
        ),
        Bad(
            page="Herbs have fewer side effects than pills.",
            line=1,
            says="'fewer side effects' says how safe a treatment is, and names no source.",
        ),
        Bad(
            page="Ketamine is one of the safest drugs.",
            line=1,
            says="'one of the safest drugs' says how safe a treatment is, and names no source.",
        ),
        Bad(
            page="TMS has no downtime.",
            line=1,
            says="'no downtime' says how safe a treatment is, and names no source.",
        ),
    ],
)
def called_harmless(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each wording that leaves no room for a risk, and each comparison that nobody cites."""
    found: Span | None = None
    for sentence, span in reading.find(_SAYS):
        if not sentence.cites and is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' says that a treatment can do no harm.",
                help="Name the risks, and say whom to ask about side effects and stopping.",
            )
    for sentence, span in reading.find(_SAFER):
        if sentence.cites or sentence.block.cites or _HEDGED.search(sentence.text):
            continue
        if found is not None and found.block is span.block and span.start < found.end:
            continue
        plain = _OWN_NOT.match(span.text) is not None
        if is_asked(sentence) if plain else not is_claimed(reading, sentence, span):
            continue
        if any(
            other.start < span.end and span.start < other.end for other in _SAYS.matches(sentence)
        ):
            continue
        found = span
        yield Hit(
            at=span,
            message=f"'{span.text}' says how safe a treatment is, and names no source.",
            help="Say which risks there are and how often they come, and cite the source.",
            severity=None if "safest" in span.text.lower() else Severity.WARNING,
        )


_OWN_NOT = re.compile(r"(?:no|not|do|does|don|doesn|won|will|without|zero)\b", re.IGNORECASE)
