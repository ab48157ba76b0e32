from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from recoupe.export.site.safety import clip, isolate, reader_html, tame

ODD = st.sampled_from("<>&\"'\x00\x07\r\n\u202e\u2066\ud800\x85a ")
NASTY = st.text(alphabet=st.one_of(ODD, st.characters()))
SIGN = re.compile(r'<span class="ctl" data-c="(\w+)" title="U\+\w+">[^<]*</span>')


@given(NASTY)
def test_tamed_text_can_be_written_and_reorders_nothing(text: str) -> None:
    shown = tame(text)
    shown.encode("utf-8")
    assert re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown) is None
    assert tame(shown) == shown


@given(NASTY)
def test_reader_html_keeps_every_code_point(text: str) -> None:
    html = reader_html(text)
    html.encode("utf-8")
    back = SIGN.sub(lambda match: f"\x01{match[1]}\x02", html)
    assert "<" not in back
    back = re.sub("\x01(\\w+)\x02", lambda m: chr(int(m[1], 16)), unescape(back))
    assert back == text


def test_half_of_a_line_end_is_not_shown() -> None:
    assert ">[" not in reader_html("a\r\nb")
    assert ">[" not in reader_html("a\r", "\n")
    assert "[U+000D]" in reader_html("a\rb")


def test_clip_cuts_at_a_space_and_says_so() -> None:
    assert clip("one two three", 9) == "one two…"
    assert clip("short", 9) == "short"
    assert len(clip("x" * 10_000_000, 400)) <= 400


def test_isolate_escapes_and_isolates() -> None:
    assert isolate('<b>"\u202e') == "<bdi>&lt;b&gt;&quot;[RLO]</bdi>"
