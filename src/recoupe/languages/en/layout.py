"""English constants for reading page furniture, bylines and credits."""

from recoupe.languages.layout import LayoutRules

# A capital, then capitals and particles: "Jeanne Morvan", "A. de la Tour"
_NAME = (
    r"(?-i:[A-ZÀ-Þ])[\w.'-]*"
    r"(?: (?:(?-i:[A-ZÀ-Þ])[\w.'-]*|de|du|des|d'|la|le|van|von|ben|el|al)){0,5}"
)

RULES = LayoutRules(
    adverts=(
        r"(?:- |\[|\()?(?:advertise?ments?|ads?|sponsored(?: content)?)(?: -|\]|\))?[ :]*",
        r"(?:story|article) continues (?:below|after) (?:this )?advertise?ment",
        r"(?:paid|partner) content",
    ),
    sharing=(
        r"(?:share|tweet|email|print|save|copy link|comment)"
        r"(?: (?:this|on|via|article|story|page).{0,40})?[ :]*",
        r"(?:follow|join|like) us.{0,60}",
        r"(?:facebook|twitter|whatsapp|linkedin|messenger|pinterest|e-?mail|instagram|tiktok|x|"
        r"telegram|reddit)(?:[ |,/·-]+(?:facebook|twitter|whatsapp|linkedin|e-?mail|reddit|x))*",
        r"(?:sign up|subscribe|log in|sign in|register)\b.{0,100}",
        r"newsletters?|get (?:our|the) .{0,40}newsletter.{0,40}",
        r"download our app.{0,40}",
    ),
    links=(
        r"(?:[»>►→•*-] ?)*(?:read|see|watch|listen|look)"
        r"(?: more|also| also| next| here)?(?: ?:| -)(?: .*)?",
        r"(?:[»>►→•*-] ?)*(?:read|see|watch) (?:more|also|next)\b.{0,120}",
        r"(?:related|more on this story|related (?:articles|stories|topics|content)|most read|"
        r"trending(?: now)?|recommended|you may also like|in pictures|more from .{1,30})[ :]*",
    ),
    comments=(
        r"(?:\d+ |view |all |leave a |post a |add a )?comments?(?: ?\(\d+\))?[ :]*",
        r"(?:sign|log) in to (?:comment|join).{0,60}",
        r"(?:be the first to comment|join the (?:conversation|discussion)).{0,20}",
        r"(?:tags?|topics|filed under|keywords) ?: ?.{1,150}",
        r"(?:©|copyright) ?(?:19|20)\d\d.{0,80}|all rights reserved\.?",
        r"(?:back to top|home ?page|home)",
        r"(?:accept|manage) (?:all )?cookies.{0,40}",
    ),
    headers=(
        r"(?:published|posted|(?:last )?updated|first published|modified)"
        r"(?: (?:on|at|by))?[ :]*(?:.{0,25}\d.{0,45})?",
        r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:,? \d{1,2}:\d{2}(?: ?[ap]m)?)?",
        r"(?:\d{1,2} min(?:ute)?s? read|reading time ?:? ?.{0,20})",
        r"(?:subscriber only|premium|exclusive)",
    ),
    bylines=(
        rf"by {_NAME}(?: in {_NAME})?(?:, .{{0,60}})?",
        r"(?:written|reporting|edited|additional reporting|compiled) by .{1,100}",
        rf"{_NAME}, (?:staff writer|correspondent|reporter|editor)\b.{{0,60}}",
        r"(?:our|staff|foreign) (?:correspondent|reporters?).{0,40}",
    ),
    captions=(
        r"(?:©|\(c\)|copyright) ?.{1,60}",
        r"(?:photos?|photographs?|photo credit|credit|image|picture|video|file photo)"
        r" ?[:©] ?.{1,100}",
    ),
    photo_credits=(
        # such as "Photograph: Jane Morgan/Reuters" or "Video: Reuters"
        r"(?:photographs?|photos?|photo by|picture|image|credit|video) ?: ?"
        r"(?:[\w.' -]{1,50}?/)?(?:{agency})(?:/(?:{agency}))*",
        r"\((?:photo|image|picture)s?(?: by)? ?:?[^()]{1,80}\)",
        r"\([^()/]{2,60}/(?:[^()/]{2,30}/){0,3} ?(?:{agency})\)",
        r"© ?[^.,;:()]{0,40}?(?:{agency})",
    ),
    cut_marks=(r"[(\[](?:\.\.\.|…)[)\]]", r"(?:to read the rest|this article is for).{0,100}"),
    signoff_words=("with", "by", "source", "copyright", "additional reporting by"),
    credit_words=(
        "told",
        "told the",
        "by",
        "from",
        "with",
        "according to",
        "according to the",
        "the",
        "news agency",
        "agency",
    ),
    months=(
        "january|jan",
        "february|feb",
        "march|mar",
        "april|apr",
        "may",
        "june|jun",
        "july|jul",
        "august|aug",
        "september|sept|sep",
        "october|oct",
        "november|nov",
        "december|dec",
    ),
    weekdays="monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    published_cues=("first published(?: on)?", "published(?: on)?", "posted(?: on)?"),
    relative_days=(("today", 0), ("tomorrow", 1), ("yesterday", -1)),
    archive_cues=("file (?:photo|image|picture)", "archive"),
)
