"""Whose words they are: from the phrase beside a cue to a name and an entity.

A name beside the cue is the speaker. Pronouns, offices and quotations that stand alone are
questions: every voice of the article is an option, with clues for and against it, and a
small log-linear model chooses (`recoupe.reading.ranking`). Its weights are trained on
articles read by hand (``training/train_speakers.py``) and shipped beside the language's
models; a language that ships none follows the rules of thumb in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from recoupe.languages import Language
from recoupe.reading.ranking import Weights, chances, load_tables
from recoupe.reading.statements.cast import Cast, Speaker, Voice
from recoupe.reading.statements.clues import Option, options_of
from recoupe.reading.statements.contents import Report
from recoupe.reading.statements.phrases import Phrase, span_of
from recoupe.reading.statements.proposals import PROPOSALS, Question
from recoupe.records import Span

Chooser = Callable[[Question, Sequence[Option]], Option]
"""Gets a question and its options and returns the one to believe."""
SURE = 0.35
"""Probability that a voice needs to be named; below, nobody is. Chosen by cross-validation on
the training articles: .30 and .35 give the best accuracy, from .45 on it falls."""
BY_RULE: Mapping[str, Weights] = {
    kind: {"nobody": 2.0} | {f"{rule.__name__}=True": 64.0 / 2**i for i, rule in enumerate(rules)}
    for kind, rules in PROPOSALS.items()
}
"""Weights that follow the rules of thumb in their order, and name nobody where none speaks."""


def load_chooser(language: Language) -> Chooser:
    """Return the chooser of a language, by its own weights or by rules of thumb."""
    tables = load_tables(language.models / "speakers.json") if language.models else {}
    return chooser(tables or BY_RULE)


def chooser(tables: Mapping[str, Weights]) -> Chooser:
    """Return a chooser by the weights of each kind of question."""

    def choose(question: Question, options: Sequence[Option]) -> Option:
        odds = chances([option.clues for option in options], tables.get(question.kind, {}))
        best = max(range(len(odds)), key=lambda i: (odds[i], -i))
        return options[best] if odds[best] >= SURE else options[-1]

    return choose


def speaker_of(cast: Cast, report: Report, previous: Speaker | None, choose: Chooser) -> Speaker:
    """Return who speaks in a report.

    Args:
        cast: The voices of the article so far.
        report: What is said, with its cue and the phrase beside it.
        previous: The speaker of the nearest cue before this one in its sentence.
        choose: Answers the questions.
    """
    phrase = report.phrase
    if previous is not None and report.cue is not None and (phrase is None or report.shared):
        return previous
    if phrase is None:
        question = Question(
            kind="open", span=report.parts[0], parts=report.parts, cued=report.cue is not None
        )
        return Speaker(voice=choose(question, options_of(cast, question)).voice)
    return _of_phrase(cast, report, phrase, choose)


def _of_phrase(cast: Cast, report: Report, phrase: Phrase, choose: Chooser) -> Speaker:
    rules, low = cast.page.rules, cast.page.words[phrase.start].low
    span = span_of(cast.page, phrase.start, phrase.end)
    single = phrase.end == phrase.start + 1
    if single and low in rules.impersonal:
        return Speaker(span=span)
    if single and low in rules.pronouns:
        question = Question(
            kind="pronoun",
            span=span,
            phrase=phrase,
            parts=report.parts,
            feminine=low in rules.feminine,
            plural=low in rules.plural,
        )
        return Speaker(span=span, voice=choose(question, options_of(cast, question)).voice)
    if phrase.names and not _is_office(cast, phrase):
        return _named(cast, phrase)
    if low in rules.titles and cast.page.words[phrase.start].capital:
        return Speaker(span=span, voice=_titled(cast, phrase))
    plain = _unnamed(cast, phrase)
    if low in rules.indefinite:
        return Speaker(span=span, voice=plain)
    question = Question(
        kind="office",
        span=span,
        phrase=phrase,
        parts=report.parts,
        feminine=plain.feminine,
        plural=plain.plural,
    )
    return Speaker(span=span, voice=choose(question, options_of(cast, question)).voice or plain)


def _titled(cast: Cast, phrase: Phrase) -> Voice:
    """Return whom a title with a word that was not read as a name stands for: "Me Sur"."""
    words, titles = cast.page.words[phrase.start : phrase.end], cast.page.rules.titles
    own = [word for word in words if word.low not in titles and word.low != "."]
    name = cast.page.text(Span(own[0].start, own[-1].end)) if own else ""
    for voice in cast.voices.values():
        if voice.person and own and voice.name.split()[-1:] == name.split()[-1:]:
            return voice
    feminine = cast.told.phrase_gender(phrase)
    return Voice(key=f"said:{name.lower()}", entity=None, name=name, person=True, feminine=feminine)


def _is_office(cast: Cast, phrase: Phrase) -> bool:
    """Tell "le député LFI" from "le député Jean Dupont" and "la FNH"."""
    if any(name.type == "person" for name in phrase.names):
        return False
    words = cast.page.words[phrase.start : cast.page.at(phrase.names[0].span.start)]
    return any(word.low in cast.page.rules.roles for word in words)


def _named(cast: Cast, phrase: Phrase) -> Speaker:
    persons = [name for name in phrase.names if name.type == "person"]
    chosen = persons or list(phrase.names[:1])
    if len(persons) > 1 and not _coordinated(cast, phrase):
        chosen = persons[-1:]
    span = _with_title(cast, Span(chosen[0].span.start, chosen[-1].span.end))
    voices = [cast.voice_of(name) for name in chosen]
    if len(voices) == 1:
        return Speaker(span=span, voice=voices[0])
    together = "; ".join(dict.fromkeys(voice.name for voice in voices))
    key = f"said:{together.lower()}"
    voice = Voice(key=key, entity=None, name=together, person=True, plural=True)
    return Speaker(span=span, voice=voice)


def _coordinated(cast: Cast, phrase: Phrase) -> bool:
    words = cast.page.words[phrase.start : phrase.end]
    return any(word.low in cast.page.rules.and_words for word in words)


def _with_title(cast: Cast, span: Span) -> Span:
    words = cast.page.words
    index = cast.page.at(span.start) - 1
    if index >= 1 and words[index].low == ".":
        index -= 1
    if index >= 0 and words[index].low in cast.page.rules.titles:
        return Span(words[index].start, span.end)
    return span


def _unnamed(cast: Cast, phrase: Phrase) -> Voice:
    """Return the voice that a description itself is, as long as it means nobody named."""
    words, rules = cast.page.words, cast.page.rules
    start = phrase.start
    while (
        start < phrase.end - 1
        and words[start].low in rules.determiners
        and words[start].low not in rules.indefinite
    ):
        start += 1
    name = cast.page.text(span_of(cast.page, start, phrase.end))
    plural = words[phrase.start].low in rules.plural
    return Voice(
        key=f"said:{name.lower()}",
        entity=None,
        name=name,
        person=not plural and any(w.low in rules.roles for w in words[start : phrase.end]),
        feminine=cast.told.phrase_gender(phrase),
        plural=plural,
    )
