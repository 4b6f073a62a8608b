"""Pages that several rules are known from, each named once."""

from __future__ import annotations

from plugins.checks.rule import Source

APA_STATEMENTS = Source(
    title="Ethical Principles of Psychologists and Code of Conduct, Standard 5 (APA)",
    url="https://www.apa.org/ethics/code",
)
FTC_HEALTH_CLAIMS = Source(
    title="Health Products Compliance Guidance (Federal Trade Commission, 2022)",
    url="https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
)
HELPFUL_CONTENT = Source(
    title="Creating helpful, reliable, people-first content, Google Search Central",
    url="https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
)
HHS_TRACKING = Source(
    title="Use of Online Tracking Technologies by HIPAA Covered Entities (HHS, 2024)",
    url="https://www.hhs.gov/hipaa/for-professionals/privacy/guidance/hipaa-online-tracking/index.html",
)
KEYWORD_STUFFING = Source(
    title="Spam policies for Google web search: keyword stuffing",
    url="https://developers.google.com/search/docs/essentials/spam-policies",
)
LIFELINE_988 = Source(
    title="988 Suicide & Crisis Lifeline",
    url="https://988lifeline.org/",
)
MAYO_ANTIDEPRESSANTS = Source(
    title="Antidepressants: Selecting one that's right for you, Mayo Clinic",
    url="https://www.mayoclinic.org/diseases-conditions/depression/in-depth/antidepressants/art-20046273",
)
REPORTING_ON_SUICIDE = Source(
    title="Best Practices and Recommendations for Reporting on Suicide",
    url="https://reportingonsuicide.org/recommendations/",
)
SEO_STARTER_GUIDE = Source(
    title="SEO Starter Guide, Google Search Central",
    url="https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
)
SIGNS_OF_AI_WRITING = Source(
    title="Signs of AI writing (Wikipedia)",
    url="https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing",
)
TITLE_LINKS = Source(
    title="Influencing your title links in search results, Google Search Central",
    url="https://developers.google.com/search/docs/appearance/title-link",
)
WCAG_LINK_PURPOSE = Source(
    title="Web Content Accessibility Guidelines 2.1: 2.4.4 Link Purpose (In Context)",
    url="https://www.w3.org/TR/WCAG21/#link-purpose-in-context",
)
