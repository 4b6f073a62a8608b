"""All thresholds of the KW and ST rules in one place, each with its reason.

Where no source is named the number is the project's own proposal, held against real clinic pages.
"""

from __future__ import annotations

# What a page is found by (KW rules)

PHRASE_WINDOW = 8
"""Words that a run of text may have that holds a phrase of two words."""
PHRASE_WINDOW_PER_WORD = 4
"""The same for longer phrases, for each of their main words."""
OPENING_WORDS = 100
"""What counts as the opening of a page, if its first paragraph is shorter."""
OFTEN_WORDS = 60
"""A phrase of two main words or more once in fewer words than this is too often, ..."""
OFTEN_HITS = 6
"""... from this many times on."""
OFTEN_WORDS_SINGLE = 25
"""The same for a phrase of one word, which a page on that topic cannot avoid."""
OFTEN_HITS_SINGLE = 12
OFTEN_WORDS_PLACE = 25
"""The same for the name of a place that the clinic serves, headings included."""
OFTEN_HITS_PLACE = 7
STUFFED_WORDS = 33
"""Once in fewer words than this (3 %) is stuffing, an error. Google's spam policies name repeating
'the same words or phrases so often that it sounds unnatural', and no number."""
STUFFED_WORDS_SINGLE = 14
IN_A_ROW = 3
"""Sentences in a row that say a phrase of two main words or more."""
TITLE_HITS = 1
"""A phrase of one word may stand once more, as in `OCD: what is OCD?`."""
DESCRIPTION_HITS = 2
HEADING_HITS = 3
"""Subheadings that say a phrase of two main words or more (evidence guide, SE-003)."""
HEADING_HITS_SINGLE = 5
HEADING_SHARE = 0.6
"""A phrase of one word, such as the name of a condition, may stand in this share of subheadings."""
ALT_SHARE = 0.5
ALT_HITS = 3
PLACES_IN_A_ROW = 4
"""Names of places in one sentence that make it a list for search engines."""
LONGEST_PHRASE = 8
"""Main words of a search phrase."""

# The structure of a page (ST rules)

TITLE_EMS = 30.0
"""Width of a title in search results: 600 px of Arial at 20 px, or 652 px at 22 px."""
SHORTEST_TITLE = 15
"""Letters of a title (evidence guide, SE-006)."""
SECTION_WORDS = 300
PARAGRAPH_WORDS = 120
SENTENCE_WORDS = 35
"""A sentence of more words than this is a finding of its own."""
LONG_SENTENCE_WORDS = 25
LONG_SENTENCE_SHARE = 0.25
"""Share of long sentences that makes a page hard going."""
FEWEST_SENTENCES = 8
"""Pages of fewer sentences have no share and no reading grade."""
GRADE = 8.0
HIGHEST_GRADE = 10.0
"""Reading grades by Flesch and Kincaid. Health literacy guidance asks for grade 6 to 8."""
