"""Settings of the preview: everything that is written, drafts included, for looking at.

What is true of the clinic stands in `content/clinic.yaml`; here stands how Pelican is used.
"""

from jinja2 import StrictUndefined

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"
THEME = "theme"

# Pelican looks for the last word of a plugin's name in these, so the rooms' own folder comes first:
# `report/`, which `inv report` writes, must not be taken for the room of that name.
PLUGIN_PATHS = ["plugins", "."]
PLUGINS = [
    "plugins.clinic",
    "plugins.evidence",
    "plugins.media",
    "plugins.booking",
    "plugins.schema",
    "plugins.stylesheet",
    "plugins.styleguide",
    "plugins.discovery",
    "plugins.checks",
    "plugins.search",
    "plugins.writer",
    "plugins.report",
]
HALCYON_PUBLIC = False
# The hosts that headers and old addresses are written for; docs/found.md tells what each gets.
HALCYON_HOSTS = ("netlify", "nginx", "caddy", "pages")

# The clinic's own reader finds the pages; these are the folders that Pelican looks through.
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["home.md", "services", "conditions", "locations", "clinicians", "pages"]
IGNORE_FILES = [".*", "#*", "_*", "*~", "*.bak", "*.orig", "*.rej", "*.sw[op]", "*.tmp", "*.part"]

# Our writer copies the files that published pages use; Pelican copies none.
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []

# Pages of Pelican's that this site does not have.
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
ARCHIVES_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# Translations compare every page with every other; there are none.
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None
ARTICLE_ORDER_BY = PAGE_ORDER_BY = "slug"

# The same bytes on every machine. Dates have no hour; the clinic's zone is in content/clinic.yaml.
LOCALE = ["C.UTF-8", "C"]
TIMEZONE = "UTC"
DEFAULT_DATE_FORMAT = "%Y-%m-%d"

# Text cannot turn into markup, and a variable that does not exist stops the page.
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
