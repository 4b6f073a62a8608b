"""The findings that keep a built site from being published."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

STRAY = Code("PB001", Severity.ERROR, "A file of the built site comes from no source.")
DRAFT = Code("PB002", Severity.ERROR, "A page that is not for the public is in the public site.")
PREVIEW = Code("PB003", Severity.ERROR, "A built page holds what only the preview may show.")
SECRET = Code("PB004", Severity.ERROR, "A built file holds a key, a token or a password.")
MACHINE = Code("PB005", Severity.ERROR, "A built file names a folder of the machine that built it.")
EMPTY = Code("PB006", Severity.ERROR, "A built file is empty.")
REFUSED = Code("PB007", Severity.ERROR, "A built page holds what browsers are told to refuse.")
OTHERS = Code("PB008", Severity.ERROR, "A built page makes browsers ask somebody else for a file.")
LOOSE = Code("PB009", Severity.ERROR, "The content security policy for hosts is not strict.")
UNREADABLE = Code("PB010", Severity.ERROR, "A built page cannot be read as HTML.")
LOST = Code("PB011", Severity.ERROR, "An address that is live now would be gone, and lead nowhere.")
HIDDEN = Code("PB012", Severity.ERROR, "The public home page asks search engines to stay away.")

ALL = (
    STRAY,
    DRAFT,
    PREVIEW,
    SECRET,
    MACHINE,
    EMPTY,
    REFUSED,
    OTHERS,
    LOOSE,
    UNREADABLE,
    LOST,
    HIDDEN,
)
