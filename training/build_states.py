"""Write the table of states and territories from CLDR (through Babel) and countrynames.

    python -m training.build_states src/recoupe/languages/data/states.tsv

Names in the languages the press around us writes in; the French one comes first. Other
spellings are those that countrynames knows in Latin letters. Nothing is downloaded.
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel import Locale
from countrynames import to_code

LANGUAGES = "fr en de es it pt nl pl tr ru uk".split()
NOT_STATES = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}
HEADER = """\
# States and territories: type, kind, country (ISO 3166), wikidata, names (first: French)
# Source: Unicode CLDR through Babel (Unicode licence); codes checked against countrynames (MIT).
# Built by training/build_states.py; more by hand in places.tsv. Wikidata: not given there.
"""


def main() -> int:
    """Write the table."""
    out = Path(sys.argv[1])
    tables = [Locale(code).territories for code in LANGUAGES]
    rows = []
    for code in sorted(tables[0]):
        if len(code) != 2 or not code.isalpha() or code in NOT_STATES:
            continue
        names = list(dict.fromkeys(t[code] for t in tables if code in t))
        known = to_code(names[1] if len(names) > 1 else names[0])
        kind = "country" if known == code else "territory"
        rows.append("\t".join(("place", kind, code, "", "|".join(names))))
    out.write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
