"""How many independent origins stand behind an item: the fewest and the most there can be.

Counting articles is not counting sources. Each piece of evidence is traced to its own origin;
an article is not one origin, since it may hold an agency's paragraphs and its own. What is
known to be one is counted once, and what is not known to be independent is in the upper bound
only.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.publishers import Publishers, load_publishers
from recoupe.crosscheck.traces import Copies, Traces, traces_of
from recoupe.records import Lineage, Reading, Span

OWN_WORDS = 40
"""Words that a story's article has of its own, at least, to be counted as a report besides the
copy it holds: two sentences; less is a caption, a standfirst or a line that links paragraphs."""

_Item = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class OriginCount:
    """Bounds on the number of independent origins."""

    at_least: int
    at_most: int


@dataclass(frozen=True, slots=True)
class _Traced:
    """A piece of evidence with where it comes from."""

    origin: Hashable
    """Equal for two pieces that are certainly of one origin, and only for these."""
    options: frozenset[str] | None
    """Keys of those it may come from; None when it may be anybody's."""


class Origins:
    """The origins behind sentences of a run's articles.

    A piece of evidence comes from

    1. whom its own sentence credits ("a dit à l'AFP"); from each, when it credits several;
    2. else, inside text that two publishers share, whom their articles credit; where they
       credit nobody the shared text is one origin without a name, and all text that two
       articles share is one, unless it is shared with different articles;
    3. else the agency that signs the whole text alone;
    4. else the article's own publisher or, unknown, a source that the article credits
       elsewhere; anybody, if it credits nobody.

    ``at_most`` counts these origins, every unknown one as its publisher's own. ``at_least``
    is the number of pieces no two of which can have one origin. Evidence that shows nothing
    still has one origin; no evidence has none.
    """

    def __init__(
        self,
        readings: Iterable[Reading],
        lineages: Iterable[Lineage],
        publishers: Publishers | None = None,
    ) -> None:
        """Index articles and shared text.

        Args:
            readings: The articles of the run.
            lineages: Who copied whom among them.
            publishers: Which outlets belong together; the list shipped when not given.
        """
        groups = publishers or load_publishers()
        self._traces: dict[str, Traces] = {}
        self._texts: dict[str, str] = {}
        for reading in readings:
            self._traces[reading.article.id] = traces_of(reading, groups)
            self._texts[reading.article.id] = reading.article.text
        self._copies = Copies(lineages, self._traces)

    def count(self, evidence: Iterable[_Item]) -> OriginCount:
        """Count the origins behind spans of articles, given as ``(article id, span)``."""
        return _bounds(self._trace(sorted(set(evidence))))

    def count_articles(self, articles: Sequence[str]) -> OriginCount:
        """Count the origins behind whole articles.

        Every sentence is evidence, and every credit shows an origin that was used; an
        article's own sentences count when they are more than the seams of what it copied.
        """
        traced: list[_Traced] = []
        sentences: list[_Item] = []
        for article in sorted(set(articles)):
            traces = self._traces[article]
            traced += [_Traced(key, frozenset({key})) for key in sorted(traces.named)]
            sentences += self._telling(article, has_credits=bool(traces.named))
        return _bounds(traced + self._trace(sentences))

    def _telling(self, article: str, *, has_credits: bool) -> list[_Item]:
        """Return the sentences of an article, its own ones only when they are a report."""
        items = [(article, span) for span in self._traces[article].sentences]
        own = [item for item in items if not self._shows(item)]
        words = sum(len(self._texts[article][start:end].split()) for _, (start, end) in own)
        if words >= OWN_WORDS or (len(own) == len(items) and not has_credits):
            return items
        return [item for item in items if item not in own]

    def _shows(self, item: _Item) -> bool:
        article, span = item
        traces = self._traces[article]
        return bool(traces.signed or traces.credits_of(span) or self._copies.at(article, span))

    def _trace(self, items: Sequence[_Item]) -> list[_Traced]:
        """Return the origins of each item: several where its sentence credits several."""
        credits = [self._traces[article].credits_of(span) for article, span in items]
        copies = [self._copies.at(article, span) for article, span in items]
        roots = _joined(copies)
        sources = self._sources(roots, credits, copies)
        traced: list[_Traced] = []
        for item, root in enumerate(roots):
            if credits[item]:
                traced += [_Traced(key, frozenset({key})) for key in credits[item]]
            elif copies[item]:
                traced.append(_shared(root, sources[root]))
            else:
                traced.append(_unshared(self._traces[items[item][0]]))
        return traced

    def _sources(
        self,
        roots: Sequence[int],
        credits: Sequence[tuple[str, ...]],
        copies: Sequence[tuple[int, ...]],
    ) -> dict[int, frozenset[str]]:
        """Return for each stretch of shared text whose it may be, as far as credits show."""
        direct: dict[int, frozenset[str]] = {}
        shown: dict[int, list[frozenset[str]]] = {}
        for root, keys, numbers in zip(roots, credits, copies, strict=True):
            direct[root] = direct.get(root, frozenset()) | frozenset(keys)
            each = (self._copies.known[number].sources for number in numbers)
            shown.setdefault(root, []).extend(keys for keys in each if keys)
        found = {}
        for root, several in shown.items():
            common = frozenset.intersection(*several) if several else frozenset[str]()
            found[root] = direct[root] or common or frozenset[str]().union(*several)
        return found


def _shared(root: int, sources: frozenset[str]) -> _Traced:
    if len(sources) == 1:
        return _Traced(min(sources), sources)
    return _Traced(("copy", root), sources or None)


def _unshared(traces: Traces) -> _Traced:
    if traces.signed:
        return _Traced(traces.signed, frozenset({traces.signed}))
    return _Traced(traces.own, None if traces.vague else traces.named | {traces.own})


def _bounds(traced: Sequence[_Traced]) -> OriginCount:
    if not traced:
        return OriginCount(0, 0)
    certain = {each.options for each in traced if each.options is not None}
    met: set[str] = set()
    apart = 0
    for options in sorted(certain, key=lambda options: (len(options), sorted(options))):
        if not options & met:
            apart += 1
            met |= options
    return OriginCount(max(1, apart), len({each.origin for each in traced}))


def _joined(keys: Sequence[tuple[int, ...]]) -> list[int]:
    """Return for each item the first item it is joined with through common keys."""
    parent = list(range(len(keys)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    owner: dict[int, int] = {}
    for item, each in enumerate(keys):
        for key in each:
            low, high = sorted((root(owner.setdefault(key, item)), root(item)))
            parent[high] = low
    return [root(item) for item in range(len(keys))]
