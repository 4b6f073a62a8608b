"""What a careful reader notes about a page, measured once; `plugins.checks.rules` judge by it."""
