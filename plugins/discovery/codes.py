"""The findings on addresses and on files for machines, a code and a severity each."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

BAD_OLD_ADDRESS = Code(
    "DS001", Severity.ERROR, "An old address in 'aliases:' or redirects.yaml cannot be one."
)
TWO_OWNERS = Code("DS002", Severity.ERROR, "One old address is to lead to two places.")
OVER_PAGE = Code("DS003", Severity.ERROR, "A redirect stands where a page or a file is.")
LOOP = Code("DS004", Severity.ERROR, "Redirects lead in a circle.")
CHAIN = Code("DS005", Severity.WARNING, "A redirect leads to an address that is itself an old one.")
NO_TARGET = Code("DS006", Severity.ERROR, "A redirect leads where nothing is.")
BAD_ENTRY = Code("DS007", Severity.ERROR, "An entry of redirects.yaml cannot be used.")
UNREADABLE = Code(
    "DS008", Severity.ERROR, "redirects.yaml or published-addresses.txt cannot be read."
)
TOO_MANY = Code("DS009", Severity.WARNING, "There are more redirects than a host takes.")
LOST = Code(
    "DS010", Severity.ERROR, "An address that was published is served no more and leads nowhere."
)
BAD_LINE = Code("DS011", Severity.ERROR, "A line of published-addresses.txt is not an address.")
NO_PAGE_OF_ITS_OWN = Code(
    "DS012",
    Severity.WARNING,
    "An old address cannot be forwarded by a host that serves only files.",
)
CONTACT_EXPIRED = Code(
    "DS020", Severity.WARNING, "The security contact has run out, so security.txt is left out."
)
CONTACT_EXPIRES_SOON = Code(
    "DS021", Severity.ADVICE, "The security contact runs out within a month."
)
CONTACT_TOO_LONG = Code(
    "DS022", Severity.ADVICE, "The security contact is said to hold for more than a year."
)

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
