"""The findings that reading a clinic's files can give, a code and a severity each.

A code is permanent: it is never given to another mistake.
"""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

UNREADABLE = Code("DT001", Severity.ERROR, "A file cannot be read as text.")
YAML = Code("DT002", Severity.ERROR, "A line of front matter cannot be read.")
NO_FRONT_MATTER = Code("DT003", Severity.ERROR, "A page has no front matter.")
MISSING_FIELD = Code("DT004", Severity.ERROR, "A field that the page needs is missing or empty.")
UNKNOWN_FIELD = Code("DT005", Severity.ERROR, "A field has a name that this page does not know.")
WRONG_VALUE = Code("DT006", Severity.ERROR, "A value is not what the field takes.")
UNKNOWN_PAGE = Code(
    "DT007", Severity.ERROR, "A page, clinician or path that is named does not exist."
)
SAME_ADDRESS = Code("DT008", Severity.ERROR, "Two files would be published at one address.")
BAD_FILE_NAME = Code("DT009", Severity.ERROR, "A file's name cannot be part of a web address.")
STRAY_FILE = Code("DT010", Severity.ERROR, "A Markdown file lies where no page is looked for.")
NO_LIST_PAGE = Code(
    "DT011", Severity.ERROR, "A folder of pages, or the site, lacks its first page."
)
BROKEN_LINK = Code("DT012", Severity.ERROR, "A link in the text leads to a file that is not there.")
LINK_OUTSIDE = Code("DT013", Severity.ERROR, "A link in the text leads out of the content folder.")
LINK_TO_UNPUBLISHED = Code("DT014", Severity.ERROR, "A published page links to one that is not.")
UNKNOWN_BLOCK = Code("DT015", Severity.ERROR, "A '!!!' block has a name that is not known.")
BAD_CITATION = Code("DT016", Severity.ERROR, "A citation mark cannot be read.")
# DT017 was a picture that cannot be opened; the media room finds it now, as MD003.
BAD_MARKDOWN = Code("DT019", Severity.ERROR, "A text breaks the Markdown parser.")
OUTSIDE_LINK = Code("DT018", Severity.ERROR, "A file of the content folder points outside it.")

UNREADABLE_BLOCK = Code("DT020", Severity.ERROR, "A '!!!' block has no heading, or no text.")
LEFT_OUT_OF_MENU = Code("DT021", Severity.WARNING, "A menu names a page that is not published.")
UNCLOSED_TAG = Code("DT022", Severity.ERROR, "An HTML tag has no partner that closes or opens it.")
MERGE = Code("DT025", Severity.ERROR, "A merge left two versions of the text in a file.")
NOT_MARKDOWN = Code("DT023", Severity.ERROR, "A text lies among the pages and is no Markdown file.")
FAR_FUTURE = Code(
    "DT024", Severity.WARNING, "A page goes online in more than a year; the year may be mistyped."
)
PASTED = Code(
    "DT030", Severity.ERROR, "A text holds looks of Word, or a program, which browsers refuse."
)

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
