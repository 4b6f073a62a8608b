"""What the room finds beside its rules: a rule that breaks, and silence that is not in order."""

from __future__ import annotations

from plugins.core.code import Code
from plugins.core.finding import Severity

CRASH = Code("CK001", Severity.ERROR, "A rule broke on a page.")
NOTHING_TO_SILENCE = Code("CK002", Severity.WARNING, "An 'allow' silences nothing on its page.")
NOT_ALLOWED = Code("CK003", Severity.ERROR, "An 'allow' names what cannot be silenced.")
UNKNOWN = Code("CK004", Severity.ERROR, "An 'allow' names a code that does not exist.")

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Code))
