"""What a line of work says when it shows a skill without naming it: "calmed upset guests" is customer
service.
"""

import re

from resumes.scoring.match.passages import Place
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.shapes import Quote
from resumes.scoring.match.verdict import MOST_QUOTES

SHOWS: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "communication": r"(?<!\d [-–—] )(?<!\d[-–—])(?<!\d to )\b(?:present(?:ed|s|ing)?\b(?! (?:at|in)"
        " (?:all"
        r"|the))|explain\w*|brief(?:ed|s"
        r"|ing)?\b"
        r"|negotiat\w+|facilitat\w+|interview\w*|wrote|writes?\b|writing|spoke|speak\w*|demos?\b"
        r"|demonstrat\w+|advis\w+|consult\w*|corresponden\w+|answer\w*|liais\w+"
        r"|meet\w* (?:with )?(?:parents|clients|customers)|train(?:ed|ing|s)?\b|taught|teach"
        r"|counsel\w*|pitch\w*|translat\w+|report(?:ed|s)? to)",
        "written communication": r"\b(?:wrote|writ(?:e|es|ing|ten)|draft\w*|author\w*|edit(?:ed|s|ing)?"
        r"|proofread\w*"
        r"|publish\w*|newsletters?|press releases?|blog\w*|copy|documentation|reports?\b|memos?"
        r"|proposals?)",
        "presentation skills": r"(?<!\d [-–—] )(?<!\d[-–—])(?<!\d to )\b(?:present(?:ed|s|ing|ations?)?"
        "|demos?\b"
        r"|demonstrat\w+|pitch\w*|spoke at"
        r"|briefed"
        r"|workshops?|webinars?|talks?\b|lectur\w+)",
        "interpersonal skills": r"\b(?:client|customer|patient|guest|parent|famil|famili|student|partner"
        r"|stakeholder"
        r"|relationship|rapport|counsel|meet with|greet|visitor)\w*\b",
        "teamwork": r"\b(?:team\w*|collaborat\w+|cross-functional|together with|partner(?:ed|s|ing)? with"
        r"|alongside|work(?:ed|s|ing)? (?:closely )?with|crew|paired with|joint\w*|colleagues)\b",
        "leadership": r"\b(?:led|lead(?:s|ing)?\b(?! (?:line|generation|time|paint|qual|capture))"
        r"|manag(?:e|ed"
        r"|es|ing) (?:a |the |an )?(?:team|crew|staff|group|department|\d+|two|three|four|five|six"
        r"|seven|eight|nine|ten|twelve)|supervis(?:e|es|ed|ing|or)\b(?! by)|direct(?:ed|s) (?:a"
        r"|the) (?:team|crew|staff)"
        r"|head(?:ed|s) (?:a|the|up)|mentor\w*|oversaw|oversee\w*|(?:hire|hired|recruit\w*) (?:and"
        r"|,)|shift lead|team lead|captain|foreman)\b",
        "problem solving": r"\b(?:resolv\w+|solv\w+|troubleshoot\w*|troubleshot|diagnos\w+|fix(?:ed|es"
        r"|ing)?\b"
        r"|root cause|debug\w*|investigat\w+|overcame|remed\w+|eliminat\w+|reduc(?:ed|es|ing)"
        r"|cut\b)",
        "critical thinking": r"\b(?:evaluat\w+|assess\w*|analy[sz]\w+|diagnos\w+|triage\w*|prioriti[sz]\w+"
        r"|decid\w+"
        r"|judg\w+|investigat\w+|review\w*)",
        "analytical skills": r"\b(?:analy[sz]\w+|variance|model(?:s|led|ed|ling|ing)?\b|forecast\w*"
        r"|reconcil\w+"
        r"|dashboards?|metrics|statistic\w*|measur\w+|evaluat\w+|pivot tables?|data\b|audit\w*"
        r"|investigat\w+)",
        "attention to detail": r"\b(?:accura\w+|proofread\w*|audit\w*|inspect\w*|reconcil\w+"
        r"|without (?:an?y? )?(?:error"
        r"|variance|mistake|discrepanc)\w*|error[- ]free|zero (?:errors|defects|discrepancies)"
        r"|verif\w+|double-check\w*|quality (?:check|control|inspection)\w*|no (?:errors|variance"
        r"|discrepanc\w+)|balanc(?:e|ed|es|ing)\b|calibrat\w+|99(?:\.\d+)?\s?%)",
        "organizational skills": r"\b(?:organi[sz]\w+|coordinat\w+|schedul\w+|track(?:ed|s|ing)?\b"
        r"|plan(?:ned|s|ning)?\b"
        r"|calendar\w*|arrang\w+|maintain(?:ed|s)? (?:records|files|logs)|inventor\w+|logistics"
        r"|filed|deadlines)\b",
        "time management": r"\b(?:deadlines?|peak|per shift|a day|on time|on schedule|ahead of schedule"
        r"|prioriti[sz]\w+"
        r"|simultaneous\w*"
        r"|same[- ]day|within (?:\d+|one|two|three|four|five|24|48) (?:hours?|days?|minutes?)"
        r"|turnaround|multiple (?:projects|cases|accounts)|caseload|by the (?:due|end))\b",
        "adaptability": r"\b(?:peak|busy|high[- ]volume|rush|adapt\w*|fast-paced|changing|cross-trained"
        r"|flexib\w+|pivot(?:ed|ing)|rotat\w+"
        r"|multiple (?:roles|sites|stations)|covered (?:for|shifts))\b",
        "initiative": r"\b(?:initiat\w+|launch\w*|found(?:ed|er)|started (?:a|the|our)|propos(?:ed|es)"
        r"|introduc\w+|independently|volunteer\w*|created|built|self-\w+|solo|single-handed\w*"
        r"|pioneer\w*|without supervision)\b",
        "creativity": r"\b(?:design\w*|creat\w+|invent\w+|conceiv\w+|concept\w*|redesign\w*|brainstorm\w*"
        r"|original)\b",
        "reliability": r"\b(?:perfect attendance|on time|no (?:missed|absences)|never (?:missed|late)"
        r"|opened and closed|punctual\w*|keyholder|key holder|dependab\w+|zero (?:missed"
        r"|no-shows))\b",
        "empathy": r"\b(?:comfort(?:ed|s|ing)|calm(?:ed|s|ing)?\b|reassur\w+|support(?:ed|s|ing)?"
        " (?:families|patients|clients|residents"
        r"|students)|compassion\w*|listen\w*|bereave\w*|counsel\w*)\b",
        "learning ability": r"\b(?:learned|taught myself|self-taught|promoted|certified in|completed (?:a "
        r"|the )?(?:course|training|certification)|cross-trained)\b",
        "integrity": r"\b(?:confidential\w*|ethic\w*|complian\w+|trusted with|key holder|keyholder"
        r"|handled cash)\b",
        "work under pressure": r"\b(?:deadlines?|emergenc\w+|high[- ]volume|peak|busy|rush|crisis"
        r"|critical(?:ly)?|trauma"
        r"|live|under pressure|urgent)\b",
        "cultural awareness": r"\b(?:multicultural|diverse|immigrant\w*|refugee\w*|bilingual|interpret\w*"
        r"|international"
        r"|translat\w+)\b",
        "conflict resolution": r"\b(?:resolv\w+ (?:\w+ ){0,3}(?:conflict|dispute|complaint|disagreement"
        r"|grievance)\w*"
        r"|mediat\w+|de-escalat\w+|complaints?)\b",
        "customer service": r"\b(?:customers?|guests?|patrons?|tickets|CSAT|help cent(?:er|re)|shoppers?"
        r"|clients?|callers?|diners?"
        r"|passengers?)\b",
        "patient care": r"\b(?:patients?|residents?|clinical|bedside)\b",
        "equipment repair": r"\b(?:repair\w*|fault-find\w*|work orders?|troubleshoot\w*|overhaul\w*)\b",
        "mentoring": r"\b(?:mentor\w*|coach\w*|(?:train\w*|teach\w*|taught|guid\w+|paired with"
        r"|supervis\w+) (?:\w+ ){0,2}"
        r"(?:interns?|juniors?|apprentices?|students?|trainees?|new hires))",
        "safety": r"\bsafe(?:ty|ly)\b|\bhazard\w*|\baccident[- ]free|\binjur\w+",
        "positive attitude": r"\b(?:friendly|greet\w*|welcom\w+|cheerful\w*|smil\w+)\b",
    }.items()
}
ALMOST: dict[str, re.Pattern[str]] = {
    "leadership": re.compile(
        r"\b(?:train(?:ed|s|ing)? (?:\w+ ){0,3}(?:agents?|staff|hires?|employees?|colleagues"
        r"|associates|interns?|apprentices?)|coach(?:ed|es|ing)?|mentor\w*|relief|acting)\b",
        re.IGNORECASE,
    ),
}


def demonstrated(pattern: re.Pattern[str] | None, resume: Resume) -> tuple[Quote, ...]:
    if pattern is None:
        return ()
    quotes = []
    for passage in resume.passages:
        found = pattern.search(passage.text) if passage.place is Place.USE else None
        if found:
            quotes.append(passage.quote(found.start(), found.end()))
    return tuple(quotes)[:MOST_QUOTES]
