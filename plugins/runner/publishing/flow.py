"""A publish and a way back, from the order to the exit code."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

from plugins.publish.destination import PublishError, told
from plugins.publish.lock import locked
from plugins.runner.publishing.before import STAYS, Ready, StoppedError, made_ready
from plugins.runner.publishing.change import change
from plugins.runner.publishing.plan import Order, Plan, plan_of
from plugins.runner.publishing.words import can_ask, say, say_error, say_list

_WRONG_USE = 2
_NOTHING = "Nothing was changed."


def publish_and_tell(settings_file: Path, order: Order) -> int:
    """Publish the site of a settings file and say each step; return the exit code.

    0: published, or nothing to publish; 1: something stands against it; 2: wrong use.
    """
    if not (order.is_dry or order.is_agreed or can_ask()):
        error = PublishError(
            "There is no terminal here to ask on, so nothing was done.",
            "Add --yes to publish without being asked, or --dry-run to see what would change.",
        )
        say_error(error)
        return _WRONG_USE
    try:
        plan = plan_of(settings_file, order)
    except PublishError as error:
        say_error(error)
        return _WRONG_USE
    destination = plan.destination
    say("Target", f"{plan.name}: {destination.where}")
    try:
        with locked(plan.work / "publish.lock", f"{destination.where} from this folder"):
            ready = _ready(plan)
            with nullcontext() if order.is_dry else destination.held():
                return change(plan, destination, ready)
    except StoppedError:
        return 1
    except PublishError as error:
        say_error(error, STAYS)
    except OSError as error:
        say_error(told(error, destination.where), STAYS)
    except KeyboardInterrupt:
        say("Stopped", f"by you. {STAYS}")
    return 1


def _ready(plan: Plan) -> Ready:
    try:
        return made_ready(plan)
    except OSError as error:
        raise told(error, f"the folder {plan.work}") from error


def roll_back_and_tell(settings_file: Path, *, target: str = "", to: str = "") -> int:
    """Show an earlier release again and say which; return the exit code, as above."""
    try:
        plan = plan_of(settings_file, Order(target=target))
    except PublishError as error:
        say_error(error)
        return _WRONG_USE
    destination = plan.destination
    say("Target", f"{plan.name}: {destination.where}")
    try:
        with destination.held():
            release = destination.back(to)
            wrong = destination.differing(release)
    except PublishError as error:
        say_error(error, _NOTHING)
        return 1
    except OSError as error:
        say_error(told(error, destination.where), _NOTHING)
        return 1
    if wrong:
        say("Wrong", f"{len(wrong)} files are live that are not as they were published:")
        say_list(wrong)
        return 1
    say("Live", f"release {release.name} of {release.published}, read back and right")
    say("Next", "undo the mistake in content/ too: the next publish shows what is there")
    return 0
