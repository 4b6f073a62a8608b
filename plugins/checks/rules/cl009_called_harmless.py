"""A medication or a treatment is called harmless.

## Why it matters
Every medication has risks, and some can be hard to stop. Antidepressants carry a warning for
people under 25. A page that says 'completely safe' keeps readers from asking.

## When not to use it
Where 'safe' is about keeping safe: a safe place, a safety plan, 'stay safe'. Those are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
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
    r"|there(?:'s|\s+is|\s+are)\s+no\s+(?:risks?|downsides?|dangers?)\s+(?:in|to|of)"
    r"|(?:no|zero)\s+known\s+(?:risks?|dangers?|side\s+effects?)|zero\s+downtime"
    r"|(?:medications?|medicines?|meds|antidepressants?|SSRIs?|pills|supplements?|treatments?|they|it)\s+(?:is|are)\s+"
    r"(?:\w+ly\s+)?safe\s+(?:for|in)\s+(?:kids|children|teens?|seniors|babies)"
    r"|safe\s+for\s+(?:everyone|everybody|anyone|anybody|all(?:\s+(?:ages|people|patients))?)(?=[.,!;]|$"
    r"|\s+(?:and|to|who))"
    r"|no(?:t\s+about)?\s+(?:risk\s+of\s+)?(?:dependen(?:ce|cy)|addiction"
    r"|withdrawal)|safe\s+and\s+(?:natural|effective|gentle)|all[- ]natural"
    r"|(?:gentle|natural)\s+and\s+safe)\b",
    "addict habit depend hooked safe harmless risk danger downside bridge withdrawal natural",
    r"\b(?:cheap|no\s+longer\s+harmless|keep|stay)\b",
)


@page_rule(
    code="CL009",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Antidepressant Use in Children, Adolescents, and Adults (FDA, 2007)",
            url=(
                "https://webarchive.library.unt.edu/eot2008/20090117045022/http://www.fda.gov/c"
                "der/drug/antidepressants/default.htm"
            ),
        ),
        Source(
            title="Health Products Compliance Guidance (Federal Trade Commission, 2022)",
            url=(
                "https://www.ftc.gov/business-guidance/resources/health-products-compliance-gui"
                "dance"
            ),
        ),
    ],
    good=[
        "Ask your prescriber about side effects and stopping.",
        "No medication is completely safe.",
        "Make the home as safe as you can.",
        "You are safe here.",
        "Are antidepressants safe and non-addictive?",
        "Is it harmless to skip a dose?",
        "Stimulants are controlled because they can be addictive.",
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
    ],
)
def called_harmless(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield each wording that leaves no room for a risk."""
    for sentence, span in reading.find(_SAYS):
        if not sentence.cites and is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' says that a treatment can do no harm.",
                help="Name the risks, and say whom to ask about side effects and stopping.",
            )
