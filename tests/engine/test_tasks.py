from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.engine.tasks import pack_article, pack_reading, unpack_article, unpack_reading
from recoupe.records import Article, Figure, Published, Reading, Span

articles = st.builds(
    Article,
    id=st.text(),
    text=st.text(),
    sha256=st.just("0"),
    source=st.none() | st.text(),
    published=st.none()
    | st.just(Published(value="2024", basis="metadata"))
    | st.just(Published(value="2024-08", basis="stamp", span=Span(0, 3))),
)


@given(articles, st.integers() | st.floats(allow_nan=False))
def test_what_is_packed_comes_back_equal(article: Article, value: float) -> None:
    value = max(min(value, 2**62), -(2**62))
    assert unpack_article(pack_article(article)) == article
    figure = Figure(span=Span(1, 2), value=value)
    reading = Reading(article=article, body=(Span(0, 1),), figures=(figure,))
    found = unpack_reading(pack_reading(reading))
    assert found == reading
    assert isinstance(found.body[0], Span)
    assert type(found.figures[0].value) is type(value)
