"""Building blocks of patterns: treatments by name, what they are said to ease and to raise."""

from __future__ import annotations

import re
from itertools import groupby

from plugins.checks.facts.medicine import names_of


def _by_first_letter(alternatives: str) -> str:
    """Return alternatives so that those with another first letter are passed over at once."""
    words = sorted(alternatives.lower().split("|"))
    return "|".join(
        f"{letter}(?:{'|'.join(word[1:] for word in group)})"
        for letter, group in groupby(words, key=lambda word: word[0])
    )


_THERAPY = (
    r"(?:(?:talk(?:ing)?|group|family|couples|individual|art|music|play|light|online|massage|exposure"
    r"|(?:cognitive[- ])?behaviou?ral|dialectical|somatic|trauma(?:-focused)?|psychodynamic"
    r"|schema|narrative|drama|gestalt|interpersonal|commitment|speech|sound|physical|EMDR|DBT|ACT|CBT|TMS"
    r"|ketamine|hypno|hypnosis|neurofeedback|combination|(?:equine|horse|animal|pet|dog|psychedelic)"
    r"(?:[- ]assisted)?"
    r"|internal\s+family\s+systems)[- ]){0,2}"
    r"(?:psycho|hypno|aroma|pharmaco)?therap(?:y|ies)|counsel(?:l)?ing|CBT(?:-I)?|DBT|EMDR|ERP|TMS|ECT"
    r"|IFS|EFT|CPT|TF-CBT|ketamine(?:\s+infusions?)?|esketamine|Spravato|psilocybin"
    r"|desensiti[sz]ation(?:\s+(?:and|&)\s+reprocessing)?|behaviou?ral\s+activation"
    r"|prolonged\s+exposure|exposure\s+and\s+response\s+prevention|exposure(?:\s+exercises)?"
    r"|transcranial\s+magnetic\s+stimulation|brain\s?spotting|somatic\s+experiencing"
    r"|(?:neuro|bio)feedback|hypnosis|acupuncture|massages?|reiki|tapping|rehab|detox"
    r"|(?:(?:recovery|life|sober|sobriety|health|wellness|addiction|mindset)\s+)?coaching"
)
_HABIT = (
    r"yoga|tai\s+chi|meditation|meditating|mindfulness|breath-?work|(?:deep\s+|slow\s+)?breathing"
    r"(?:\s+exercises)?|relaxation\s+(?:exercises|training|techniques)|grounding\s+(?:exercises"
    r"|techniques)|(?:regular\s+|physical\s+|aerobic\s+|daily\s+)?exercise(?!s)|physical\s+activity"
    r"|exercising|walking|journal(?:l?ing)?|sunlight|saunas?|cold\s+plunges?"
)
_REMEDY = (
    r"(?:herbal\s+|natural\s+|dietary\s+)*supplements?|herbs?|herbal\s+remed(?:y|ies)"
    r"|(?:natural|home)\s+remed(?:y|ies)|adaptogens?|ashwagandha|magnesium(?:\s+\w+ate)?"
    r"|valerian(?:\s+root)?|omega[- ]?3s?(?:\s+fatty\s+acids)?|fish\s+oil|St\.?\s+John's\s+wort"
    r"|melatonin|(?:L-)?theanine|chamomile|lavender(?:\s+oil)?|kava|passion-?flower|rhodiola"
    r"|lemon\s+balm|probiotics?|5-HTP|tryptophan|SAM-?e|turmeric|saffron|ginkgo|zinc"
    r"|vitamins?(?:\s+[BCDE]\d{0,2})?|CBD(?:\s+oil)?|cannabis|marijuana|essential\s+oils?"
)
_DRUG = (
    r"medications?(?:\s+management)?|medicines?|meds|anti-?depressants?|SSRIs?|SNRIs?"
    r"|benzodiazepines?|anti-?psychotics?|(?:mood\s+)stabili[sz]ers?|stimulants|beta[- ]blockers?"
    r"|lithium|acamprosate|naltrexone|disulfiram|buprenorphine|methadone|"
    + _by_first_letter(names_of())
)
_CARE = r"(?:(?:residential|outpatient|inpatient|early|combined|integrated)\s+)?(?:treatments?)"
TREATMENT = rf"(?=[a-z5])(?:{_THERAPY}|{_HABIT}|{_REMEDY}|{_DRUG}|{_CARE})".lower()
"""A treatment, as a pattern for text in small letters: therapies, medications, remedies, habits."""

_NAMES_TREATMENT = re.compile(rf"\b{TREATMENT}\b".replace("'", "['\u2019]"))


def first_treatment(text: str) -> int | None:
    """Return where the first treatment is named in a text, or None."""
    found = _NAMES_TREATMENT.search(text.lower())
    return None if found is None else found.start()


def names_treatment(text: str) -> bool:
    """Return whether a treatment is named in a text."""
    return _NAMES_TREATMENT.search(text.lower()) is not None


_ILLNESS = (
    r"anxiety|depression|depressive|anxious\s+\w+|stress|panic|PTSD|OCD|ADHD|insomnia|trauma\w*"
    r"|phobias?|bipolar\s+disorder|psychosis|addictions?|cravings?|withdrawal|relapses?"
)
EASED = (
    rf"(?:symptoms?|{_ILLNESS}|worr(?:y|ies)|fears?|flashbacks?|nightmares?"
    r"|(?:traumatic|bad|disturbing)\s+memories|intrusive\s+thoughts|obsessions|compulsions|distress|suffering|tension|overwhelm|anger"
    r"|irritability|aggression|impulsivity|hyperactivity|mood\s+swings|sadness|loneliness|burnout"
    r"|(?:emotional|chronic|physical|psychological)\s+(?:pain|charge|burden)|painful\s+\w+"
    r"|suicidal\s+(?:thoughts|ideation)|negative\s+(?:thoughts|emotions|feelings|thinking)"
    r"|(?:difficult|distressing)\s+(?:emotions|feelings|memories)|cortisol|inflammation"
    r"|mental\s+illness(?:es)?|self-harm|rumination|stress\s+response|dependency|fatigue|brain\s+fog|blood\s+pressure)"
)
"""What gets less."""
RAISED = (
    r"(?:mood|(?:restful\s+|deep\s+)?sleep(?:\s+quality)?|relaxation|calm(?:ness)?|well-?being"
    r"|(?:mental|emotional|brain|cognitive|overall)\s+(?:health|wellness|well-being|wellbeing"
    r"|functions?|functioning|clarity|performance|balance|stability|regulation|resilience)"
    r"|quality\s+of\s+(?:life|sleep)|(?:daily\s+|social\s+)?functioning|focus|concentration"
    r"|attention|memory|trust|(?:adrenal|immune|executive)\s+function|balance|energy(?:\s+levels)?|motivation|self-(?:esteem|confidence|worth|compassion"
    r"|awareness|control)|confidence|resilience|cognition|clarity|happiness|serotonin|dopamine"
    r"|endorphins|GABA|relationships|communication|intimacy|impulse\s+control|emotions"
    r"|coping(?:\s+skills)?|(?:sense\s+of\s+)?(?:purpose|self|belonging|connection)|(?:emotional\s+)?healing|recovery|remission|inner\s+peace|neuroplasticity)"
)
"""What gets more or better."""
BODY = r"(?:(?:parasympathetic\s+|central\s+)?nervous\s+system|brain|mind|body|muscles)"
