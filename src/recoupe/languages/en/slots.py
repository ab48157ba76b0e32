"""English constants for what counts measure. Patterns run over folded text."""

from recoupe.languages.slots import Cue, Refinement, SlotRules

_HURT = frozenset({"police", "protesters", "civilians", "soldiers", "minors"})

RULES = SlotRules(
    cues=(
        Cue(r"\b(?:injured|wounded|hurt|injuries)\b", "injured"),
        Cue(r"\b(?:killed|died|dead|deaths?|fatalities)\b", "killed"),
        Cue(r"\b(?:assaulted|attacked)\b", "attacked"),
        Cue(r"\bin(?:to)? (?:police )?custody\b", "in_custody"),
        Cue(r"\barrest|\bdetained\b", "arrested"),
        Cue(r"\bcharged\b", "charged"),
        Cue(r"\bjailed\b|\bimprisoned\b", "jailed"),
        Cue(r"\bconvicted\b|\bsentenced\b", "convicted"),
        Cue(r"\b(?:will|to) (?:be tried|stand trial|appear in court)\b", "awaiting_trial"),
        Cue(r"\bevacuated\b", "evacuated"),
        Cue(r"\bfled\b|\bfleeing\b", "fled"),
        Cue(
            r"\bprotest|\bmarch(?:ed|ing)\b|\bdemonstrat|\brall(?:y|ied)\b|\bturned out\b"
            r"|\btook to the streets\b|\bgathered\b|\btook part\b|\bturnout\b|\bmobili[sz]ed\b",
            "protesters",
        ),
        Cue(r"\bdeployed\b|\bon duty\b", "deployed"),
        Cue(r"\bburn|\bset (?:ablaze|on fire|alight)\b|\btorched\b", "burned"),
        Cue(r"\blooted\b", "looted"),
        Cue(r"\b(?:vandali[sz]ed|ransacked|damaged)\b", "attacked"),
        Cue(r"\bblocked\b|\bblockaded\b", "blocked"),
        Cue(r"\bclosed\b", "closed"),
    ),
    grades=(Cue(r"\bseriously\b|\bserious\b|\bcritical", "seriously"),),
    refinements=(
        *(
            Refinement(
                slot,
                r"\b(?:is|are|was|were) expected\b|\bexpects?\b|\bcould\b",
                f"{slot}_expected",
                "around",
            )
            for slot in ("protesters", "people")
        ),
        *(
            Refinement(slot, r"\bto the head\b|\bhead injur", "head_injuries")
            for slot in ("injured", "injured_seriously", "injuries")
        ),
        *(
            Refinement(slot, r"\b(?:lost|lose) an eye\b|\bblinded\b|\bin the eye\b", "eye_injuries")
            for slot in ("injured", "injured_seriously", "injuries", "people")
        ),
        Refinement("shops_looted", r".", "shops_attacked", "sentence"),
        Refinement("sites", r"\bblock", "blockade_sites", "around"),
        Refinement("sites", r"\bprotest|\brall(?:y|ies)", "rally_sites", "sentence"),
    ),
    grouped={
        "injured": _HURT,
        "injured_seriously": frozenset({"police"}),
        "killed": _HURT,
        "attacked": _HURT,
        "in_custody": frozenset({"minors"}),
    },
    fates=frozenset(
        """injured killed attacked arrested in_custody charged jailed convicted awaiting_trial
        evacuated""".split()
    ),
    among=frozenset({"among"}),
    headed=r"\bnumber of ",
    crowd=(r"\bprotest", r"\bdemonstrat", r"\bmarch(?:ed|es|ing)?\b", r"\brall(?:y|ied|ies)\b"),
    passers=(r"(?:^| )who (?:\w+ ){0,3}$",),
    against=frozenset({"from", "than", "to"}),
    topics={
        "share": (
            Cue(r"\bsupport|\bapprov|\bback(?:ed)?\b|\bsympath", "poll_support"),
            Cue(r"\bcontinue\b|\bgo on\b", "poll_continue"),
            Cue(r"\b(?:stop|end)\b", "poll_stop"),
            Cue(r"\bjustified\b", "poll_justified"),
            Cue(r"\bpopularity\b|\bsatisfied\b|\bconfidence\b", "poll_popularity"),
        ),
        "amount": (
            Cue(r"\bminimum wage\b", "minimum_wage_rise"),
            Cue(r"\bbonus\b", "bonus"),
            Cue(r"\bdamage\b", "damage_cost"),
            Cue(r"\bdeficit\b", "deficit"),
            Cue(r"\bdonat|\braised\b|\bfundrais", "fund_raised"),
            Cue(r"\bmeasures?\b|\bpackage\b", "measures_cost"),
            Cue(r"\btax(?:es)?\b", "tax"),
            Cue(r"\bbudget\b", "budget"),
        ),
    },
)
