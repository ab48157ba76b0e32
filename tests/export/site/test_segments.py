from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.export.site.segments import Mark, segment
from recoupe.records import Span

LENGTH = 60
spans = st.tuples(st.integers(0, LENGTH + 5), st.integers(0, 20)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)
marks = st.lists(st.builds(Mark, spans, st.sampled_from(["st", "fg", "nm"])), max_size=25)


@given(marks, st.lists(spans, max_size=8), st.text(max_size=LENGTH))
def test_segments_are_the_text_and_cover_each_mark_exactly(
    marked: list[Mark], anchors: list[Span], text: str
) -> None:
    segments = list(segment(len(text), marked, anchors=anchors))
    assert "".join(text[part.start : part.end] for part in segments) == text
    for mark in marked:
        inside = [part for part in segments if mark in part.marks]
        covered = {n for part in inside for n in range(part.start, part.end)}
        assert covered == {n for n in range(*mark.span) if n < len(text)}
    starts = {part.start for part in segments} | {len(text)}
    assert all(min(point, len(text)) in starts for span in anchors for point in span)


@given(marks)
def test_the_shortest_mark_comes_first(marked: list[Mark]) -> None:
    for part in segment(LENGTH, marked):
        lengths = [mark.span.end - mark.span.start for mark in part.marks]
        assert lengths == sorted(lengths)


@given(marks, st.randoms(use_true_random=False))
def test_the_order_of_marks_does_not_move_a_cut(marked: list[Mark], random) -> None:
    shuffled = list(marked)
    random.shuffle(shuffled)
    cuts = [(part.start, part.end) for part in segment(LENGTH, marked)]
    assert cuts == [(part.start, part.end) for part in segment(LENGTH, shuffled)]
