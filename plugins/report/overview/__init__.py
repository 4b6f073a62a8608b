"""The report for marketing staff: all findings and plans, on a page that needs no network."""
