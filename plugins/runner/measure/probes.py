"""What a browser can tell of a page that it shows; each probe returns what is wrong, as lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

SCHEMES = ("light", "dark")
WIDTHS = (320, 1280)
TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important } p { margin-bottom: 2em !important }"
)
"""Source: WCAG 2.2, 1.4.12, https://www.w3.org/TR/WCAG22/#text-spacing"""
LARGE_TEXT = "html { font-size: 200% !important }"
LEAST_TARGET = 24
"""CSS pixels: WCAG 2.2, 2.5.8, level AA."""
ACTION_TARGET = 44
"""CSS pixels: WCAG 2.2, 2.5.5, level AAA."""

_AXE = """async onlyColors => {
  const colors = ['color-contrast-enhanced', 'link-in-text-block'];
  const more = [...colors, 'target-size', 'identical-links-same-purpose'];
  const found = await axe.run(document, {
    resultTypes: ['violations'], selectors: false, iframes: false, preload: false,
    ...(onlyColors ? {runOnly: {type: 'rule', values: colors}} : {rules: {
      ...Object.fromEntries(more.map(rule => [rule, {enabled: true}])),
      'color-contrast': {enabled: false},  // the enhanced rule finds all of it and more
    }}),
  });
  return found.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id} (${rule.impact}): ${node.html.slice(0, 160)}`));
}"""
_OVERFLOW = """() => {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('svg, .c-table') || e.matches('.u-visually-hidden, .c-skip-link')) continue;
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    if (box.width && style.position !== 'absolute' && (box.right > width + 1 || box.left < -1))
      found.push(`${e.tagName}.${e.className} ends at ${Math.round(box.right)} of ${width}`);
    const clips = style.overflowX !== 'visible' && e.clientWidth;
    if (clips && !e.querySelector(':scope > svg') && e.scrollWidth > e.clientWidth + 1)
      found.push(`${e.tagName}.${e.className} is cut`);
  }
  return found;
}"""
_TARGETS = """() => {
  const found = [];
  for (const e of document.querySelectorAll('a, button, summary, input, select, [tabindex="0"]')) {
    if (e.matches('.c-skip-link, .c-table')) continue;
    let box = e.getBoundingClientRect();
    if (!box.width) continue;
    const before = getComputedStyle(e, '::before');
    if (before.position === 'absolute' && before.content !== 'none')
      box = e.closest('li, article, [class$="-card"]').getBoundingClientRect();
    const style = getComputedStyle(e);
    const isInText = style.display === 'inline' && e.closest('p, li, dd, td, summary');
    const least = Math.floor(Math.min(box.width, box.height) + .5);
    const name = `${e.className || e.tagName} '${e.textContent.trim().slice(0, 30)}'`;
    found.push([least, !!isInText, name]);
  }
  return found;
}"""
_FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e), box = e.getClientRects()[0];
  const name = `${e.className || e.tagName} '${e.textContent.trim().slice(0, 30)}'`;
  const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const points = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].map(
    ([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
  const isCovered = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return !(top && (top === e || e.contains(top) || top.contains(e)));
  });
  return [name, isSeen, isCovered];
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """Targets that are too small, as `44 x 20 px name`; links within a sentence may be."""

    below_24: tuple[str, ...]
    below_44: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """The stops of the Tab key, in order, and those whose focus cannot be seen or is covered."""

    stops: tuple[str, ...]
    unseen: tuple[str, ...]
    covered: tuple[str, ...]


def axe_violations(page: Page) -> list[str]:
    """Return violations of every impact, best practice and contrast of 7:1 included.

    All rules run at both widths; those on color run in both schemes, for no other rule sees one.
    The page is looked at from its top: what sticks to the window covers something else elsewhere.
    """
    lines = []
    page.evaluate("scrollTo(0, 0)")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(f"() => {{ {AXE_SCRIPT} }}")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            is_dark = scheme == "dark"
            page.emulate_media(color_scheme="dark" if is_dark else "light")
            found: list[str] = page.evaluate(_AXE, is_dark)
            lines += [f"{width} px, {scheme}: {line}" for line in found]
    return lines


def overflow(page: Page) -> list[str]:
    """Return what reaches beyond the window or is cut."""
    found: list[str] = page.evaluate(_OVERFLOW)
    return found


def overflows(page: Page) -> list[str]:
    """Return overflow at 320 px, there with wide text spacing, and at 390 px with text at 200 %."""
    lines = []
    for width, css in ((320, ""), (320, TEXT_SPACING), (390, LARGE_TEXT)):
        page.set_viewport_size({"width": width, "height": 800})
        sheet = page.evaluate_handle(
            "css => { const s = new CSSStyleSheet(); s.replaceSync(css);"
            " document.adoptedStyleSheets = [s]; }",
            css,
        )
        sheet.dispose()
        how = {"": "", TEXT_SPACING: ", wide spacing", LARGE_TEXT: ", text at 200 %"}[css]
        lines += [f"{width} px{how}: {line}" for line in overflow(page)]
    page.evaluate("document.adoptedStyleSheets = []")
    return lines


def small_targets(page: Page) -> Targets:
    """Return targets that are too small for fingers on a phone 390 px wide."""
    page.set_viewport_size({"width": 390, "height": 844})
    found: list[tuple[int, bool, str]] = page.evaluate(_TARGETS)
    own = [(least, name) for least, is_in_text, name in found if not is_in_text]
    return Targets(
        below_24=tuple(f"{least} px: {name}" for least, name in own if least < LEAST_TARGET),
        below_44=tuple(f"{least} px: {name}" for least, name in own if least < ACTION_TARGET),
    )


def tab_walk(page: Page, most: int = 200) -> Walk:
    """Press Tab until the focus leaves the page, and look at each stop."""
    stops: list[tuple[str, bool, bool]] = []
    while len(stops) < most:
        page.keyboard.press("Tab")
        stop: Any = page.evaluate(_FOCUS)
        if stop is None:
            break
        stops.append(stop)
    return Walk(
        stops=tuple(name for name, _, _ in stops),
        unseen=tuple(name for name, is_seen, _ in stops if not is_seen),
        covered=tuple(name for name, _, is_covered in stops if is_covered),
    )
