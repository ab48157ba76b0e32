"""English constants for where counts were made."""

from recoupe.languages.scopes import ScopeRules

RULES = ScopeRules(
    heads=(r"the ", r"(?:city|town|place|avenue) (?:of |de )"),
    wholes=frozenset("north south east west centre".split()),
    nationwide=(
        r"\b(?:nationwide|countrywide|nationally)\b",
        r"\b(?:across|throughout|all over|around) (?:france|belgium|the country|the nation)\b",
        r"\bin (?:france|belgium|ireland|britain|italy|spain)\b",
    ),
    capital=r"\bthe (?:\w+ )?capital\b",
    elsewhere=(
        r"\bborder (?:with|to) (?:the )?$",
        r"\b(?:from|towards|to|against|president of|residents of|people of) (?:the )?$",
    ),
    sites=(
        r"\b(?:place|avenue|rue|boulevard|square|street|bridge|station|park|arc|gardens?)\b"
        r"(?: (?:de|du|des|of))?(?: la| the)? ?$",
        r"\bon the $",
    ),
    there=(r"\bthere\b",),
    sources=(r"\b(?:prosecutor|police|prefecture|mayor|court) (?:of|in) $",),
)
