"""A text says that therapy or a remedy takes the place of a medication.

## Why it matters
For bipolar disorder and psychosis, therapy was tested beside medication and not in place of it. Who
drops a mood stabilizer for a remedy can get gravely ill. And 'you will not need medication' is a
promise that nobody can make.

## When not to use it
Where a guideline puts therapy first, as for mild depression; then say which, and cite it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.facts.medicine import names_of
from plugins.checks.facts.pattern import pattern
from plugins.checks.facts.reading import Reading
from plugins.checks.facts.stance import is_asked, is_claimed
from plugins.checks.rule import Bad, Hit, Source, page_rule
from plugins.checks.sources import MAYO_ANTIDEPRESSANTS
from plugins.core.finding import Severity
from plugins.core.site import AnyPage

_STRONG = r"(?:mood\s+stabili[sz]ers?|lithium|antipsychotics?|lamotrigine|valproate)"
_DRUG = (
    r"(?:medications?|medicines?|meds|prescriptions?|pills?|anti-?depressants?|SSRIs?|stimulants?"
    rf"|drugs|antipsychotics?|benzodiazepines?|pharmaceuticals?|{names_of()})"
)
_YOUR = (
    r"(?:(?:your|all|any|an?|their|psychiatric|prescription|bipolar|the|daily|antidepressant|anxiety|ADHD"
    r"|depression|psych|prescribed|pharmaceutical|more|conventional|traditional|antipsychotic"
    r"|mood[- ]stabili[sz]ing|stimulant)\s+){0,3}"
)
_HOW_MUCH = (
    r"(?:(?:(?:your|the|their|how\s+much|a\s+patient's|any|overall)\s+)*(?:amounts?|quantit(?:y|ies)|numbers?"
    rf"|doses?|dosages?)\s+of\s+{_YOUR}{_DRUG}\s+(?:that\s+)?(?:(?:you|they|people|patients|clients|are|is"
    r"|he|she|someone|may|will)\s+){0,3}(?:need(?:s|ed)?|take|takes|taken|requires?|required|rely|use[sd]?)\b"
    rf"|(?:(?:your|the|their|any|overall)\s+)*(?:reliance|dependence|dependency)\s+(?:up)?on\s+{_YOUR}{_DRUG}\b)"
)
_GRAVE = pattern(
    rf"\b(?:instead\s+of|in\s+place\s+of|alternatives?\s+to|replace[sd]?|replacing|substitutes?\s+for"
    rf"|without(?:\s+the\s+need\s+for)?|free\s+of|off)\s+{_YOUR}{_STRONG}\b"
    rf"|\b(?:replace|substitute\s+for|in\s+place\s+of|stop\s+needing|throw\s+away)\s+your\s+"
    rf"(?:\w+\s+)?{_DRUG}\b",
    (
        *("mood stabili", "lithium", "antipsychotic", "lamotrigine", "valproate", "replace your"),
        *("substitute for your", "place of your", "needing your", "throw away your"),
    ),
)
_NATURAL = (
    r"(?:natural|herbal|holistic|drug-free|non-?drug|safer?|better|gentler?|healthier|powerful|workable|superior"
    r"|non-?toxic|chemical-free|medication-free|non-?addictive)"
)
_WITHOUT = pattern(
    # Beat depression without pills; you can feel better without having to take an antidepressant.
    r"\b(?:beat(?:ing|en)?|overcom(?:e|ing)|overcame|conquer(?:ed|ing)?|defeat(?:ed|ing)?|cur(?:e|ed|ing)|heal(?:ed|ing)?"
    r"|eliminat(?:e|ed|ing)|revers(?:e|ed|ing)|(?:get|getting|got)\s+(?:over|rid\s+of)|banish(?:ed|ing)?|end(?:ed|ing)?"
    r"|(?:break|breaking)\s+free|feel(?:ing)?\s+(?:\w+\s+)?better|thriv(?:e|ing)|gets?\s+to\s+the\s+root"
    r"|get(?:ting)?\s+your\s+life\s+back"
    r"|free\s+yourself)\b[^.;?]{0,70}?\bwithout\s+(?:(?:having|needing|the|an?|any|use|of|need|to|for|ever|taking"
    r"|take|using|rely(?:ing)?|on|resort(?:ing)?|being|being\s+put|harmful|dangerous|toxic|addictive|side\s+effects?)"
    rf"\s+){{0,6}}{_YOUR}{_DRUG}\b",
    ("without ",),
    r"\b(?:mild\w*|some\s+people|many\s+people|insomnia|placebo|trials?|stud(?:y|ies)|phobias?)\b",
)
_UNNEEDED = pattern(
    rf"\b(?:most|many)\b[^.;?]{{0,70}}?\b(?:do\s+not|don't|never)\s+(?:really\s+|actually\s+|truly\s+|even\s+)?"
    rf"need\s+(?:to\s+(?:be\s+on|take)\s+)?{_YOUR}(?:anti-?depressants?|SSRIs?|pills|meds|drugs|stimulants?"
    r"|antipsychotics?)\b",
    ("need ",),
    r"\b(?:mild\w*|some)\b",
)
_LOOSE = pattern(
    rf"\b{_NATURAL}(?:,?\s+(?!(?:is|are|was|were|as|has|have|can|may|will|to|for|than)\b)[\w-]+){{0,5}}?\s+(?:alternatives?|replacements?"
    rf"|substitutes?|options?)\s+(?:to|for|than|over)\s+(?:(?:taking|using|popping)\s+)?{_YOUR}{_DRUG}\b"
    rf"|\b{_NATURAL}\s+{_YOUR}{_DRUG}\s+(?:alternatives?|replacements?|substitutes?)\b"
    rf"|\b(?:eliminat|remov|end|reduc|avoid)\w*\s+(?:(?:or|and)\s+(?:even\s+)?\w+\s+)?(?:the|your|any|their)"
    rf"\s+need\s+for\s+{_YOUR}{_DRUG}\b"
    # Without a lifetime of pills; instead of reaching for pills; a medication-free life.
    rf"|\b(?:without|instead\s+of|rather\s+than|avoid\w*|no)\s+(?:\w+\s+){{0,4}}?(?:lifetime|lifelong|years)\s+"
    rf"(?:of\s+|on\s+)?(?:\w+\s+){{0,2}}?{_DRUG}\b"
    r"|\b(?:without|instead\s+of|rather\s+than|besides|other\s+than|avoid)\s+(?:being\s+|staying\s+|having\s+to\s+be\s+)?"
    rf"(?:on|taking)\s+{_YOUR}{_DRUG}\s+(?:for\s+(?:life|ever|the\s+rest)|forever)\b"
    rf"|\b(?:without|instead\s+of|rather\s+than)\s+(?:\w+ly\s+)?(?:looking\s+to|turning\s+to|reaching\s+for|relying\s+on"
    rf"|depending\s+on|resorting\s+to|popping|rushing\s+(?:in)?to|jumping\s+(?:in)?to|(?:numb|mask|suppress|cover)\w*"
    rf"\s+(?:\w+\s+){{1,3}}?with)\s+(?:(?:toxic|harmful|dangerous|powerful|risky|addictive)\s+)?{_YOUR}{_DRUG}"
    rf"\b(?!\s+(?:alone|only|management))"
    r"|\b(?:medication|med|pill|antidepressant|meds|prescription)-free,?\s+(?:[\w-]+\s+){0,2}?(?:li(?:fe|ves|ving)"
    r"|future|existence|recovery)\b"
    rf"|\byou(?:'ll|\s+will)\s+(?:no\s+longer|never|not)\s+need\s+{_YOUR}{_DRUG}\b"
    rf"|\bwork(?:s|ing)?\s+(?:just\s+)?(?:as\s+well\s+as|better\s+than)(?:,?\s+\(?(?:or|if\s+not)\s+"
    rf"(?:even\s+)?better\)?,?\s+than)?,?\s+{_YOUR}{_DRUG}\b"
    rf"|\bmedication\s+is\s+(?:just\s+|only\s+|merely\s+)?(?:an?\s+)?(?:bridge|crutch|band-?aid|quick"
    r"\s+fix)\b"
    rf"|\b(?:reduc|lower|cut|decreas|minimi[sz]|lessen|shrink|limit|eliminat|end|break|overcom)\w*\s+"
    rf"(?:(?:or|and)\s+(?:even\s+)?\w+\s+)?(?:down\s+)?(?:on\s+)?{_HOW_MUCH}"
    rf"|\b(?:need|needing|needed|require[sd]?)\s+(?:less|fewer|lower\s+doses?\s+of)\s+{_YOUR}{_DRUG}\b"
    rf"|\b(?:less|fewer|lower\s+doses?\s+of)\s+{_DRUG}\s+(?:is|are|may\s+be|will\s+be)\s+(?:needed"
    r"|required|necessary)\b",
    (
        *("the amount of", "amount of", "amounts of", "number of", "quantity of", "doses of"),
        *("relian", "dependen", "rely", "less ", "fewer"),
        *("natural", "herbal", "holistic", "drug-free", "safer", "safe ", "better than"),
        *("better alternative", "better option", "better replacement", "better substitute"),
        *(
            "for life",
            "forever",
            "for ever",
            "for the rest",
            "without ",
            "options over",
            "option over",
        ),
        *("lifetime", "lifelong", "years o", "instead of", "rather than", "-free", "alternative"),
        *("replacement", "substitute"),
        *("need for", "longer need", "never need", "not need", "as well as", "medication is"),
    ),
)
_SELLING = re.compile(
    r"^why\s+(?:you\s+should\s+)?(?:choose|consider|try|use|go|switch)\b", re.IGNORECASE
)
"""A question that is none: `Why choose a natural alternative?`"""
_HEARD = re.compile(
    r"\b(?:I|we|people|many)(?:['\u2019]ve|\s+have)?\s+(?:heard|read)\b", re.IGNORECASE
)
_HELP = "Say what the evidence says for this condition, cite it, and name whom to ask."


@page_rule(
    code="RX014",
    severity=Severity.ERROR,
    sources=[
        Source(
            title="Psychosocial Treatments for Bipolar Depression: A 1-Year Randomized Trial From "
            "the Systematic Treatment Enhancement Program",
            url="https://doi.org/10.1001/archpsyc.64.4.419",
        ),
        MAYO_ANTIDEPRESSANTS,
    ],
    good=[
        "Therapy does not replace your medication.",
        "In bipolar disorder, therapy is not used instead of a mood stabilizer.",
        "For mild depression, therapy instead of medication is a usual first step.",
        "In adults with depression, therapy works about as well as medication [@cuijpers-2020].",
        "Can therapy replace my medication?",
        "Some people feel better on medication.",
        "Therapy does not mean that you will need less medication.",
        "She has helped older adults take fewer medications, together with their doctors.",
        "Many people with mild depression get better without medication.",
        "How can I beat depression without medication?",
        "There are alternatives to medication, such as therapy.",
        "Rather than relying on medication alone, many people take up therapy, too.",
        "Many people do not need a second medication.",
        "I have heard that a herb works as well as antidepressants. Is that so?",
    ],
    bad=[
        Bad(
            page="Therapy can replace your medication.",
            line=1,
            says="'replace your medication' tells readers that they can do without a medication.",
        ),
        Bad(
            page="Words.\n\nWe offer therapy instead of mood stabilizers.",
            line=3,
            says="'instead of mood stabilizers' tells readers that they can do without a "
            "medication.",
        ),
        Bad(
            page="Our tea is a natural alternative to antidepressants.",
            line=1,
            says="'natural alternative to antidepressants' speaks of medication as of something "
            "that can be left out.",
        ),
        Bad(
            page="Medication is a bridge, and therapy is the road.",
            line=1,
            says="'Medication is a bridge' speaks of medication as of something that can be left "
            "out.",
        ),
        Bad(
            page="## How to beat anxiety without pills\n\nWalk more.",
            line=1,
            says="'beat anxiety without pills' speaks of medication as of something that can be "
            "left out.",
        ),
        Bad(
            page="Rest and food are a workable alternative to Lexapro.",
            line=1,
            says="'workable alternative to Lexapro' speaks of medication as of something that can "
            "be left out.",
        ),
        Bad(
            page="Instead of reaching for pills, look at what you eat.",
            line=1,
            says="'Instead of reaching for pills' speaks of medication as of something that can be "
            "left out.",
        ),
        Bad(
            page="Most people who feel low do not need antidepressants.",
            line=1,
            says="'Most people who feel low do not need antidepressants' speaks of medication as "
            "of something that can be left out.",
        ),
        Bad(
            page="Our patients reduced or ended their reliance on antidepressant medication.",
            line=1,
            says="'reduced or ended their reliance on antidepressant medication' speaks of "
            "medication as of something that can be left out.",
        ),
        Bad(
            page="Light therapy can lower the amount of medication that you need.",
            line=1,
            says="'lower the amount of medication that you need' speaks of medication as of "
            "something that can be left out.",
        ),
    ],
)
def in_place_of_medication(_: AnyPage, reading: Reading) -> Iterator[Hit]:
    """Yield grave wordings as errors and loose ones, without a source, as warnings."""
    for sentence, span in reading.find(_GRAVE):
        if is_claimed(reading, sentence, span):
            yield Hit(
                at=span,
                message=f"'{span.text}' tells readers that they can do without a medication.",
                help=_HELP,
            )
    for pattern_ in (_LOOSE, _WITHOUT, _UNNEEDED):
        for sentence, span in reading.find(pattern_):
            if sentence.cites or _HEARD.search(sentence.text):
                continue
            # 'Most people do not need pills' is a claim with a 'not' of its own.
            is_own = pattern_ is _UNNEEDED
            is_open = is_asked(sentence) if is_own else not is_claimed(reading, sentence, span)
            if is_open and not _SELLING.match(sentence.text):
                continue
            yield Hit(
                at=span,
                severity=Severity.WARNING,
                message=f"'{span.text}' speaks of medication as of something that can be left out.",
                help=_HELP,
            )
