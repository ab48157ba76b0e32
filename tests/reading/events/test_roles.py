from dataclasses import replace

import pytest
from spacy.lang.xx import MultiLanguage
from spacy.tokens import Doc

from recoupe.languages import Language
from recoupe.languages.events import EventRules
from recoupe.languages.names import Head, NameRules
from recoupe.languages.statements import StatementRules
from recoupe.reading.draft import Draft, Layout, Line
from recoupe.reading.entities import EntityReading
from recoupe.reading.events.candidates import find_candidates
from recoupe.reading.events.cast import gather_cast
from recoupe.reading.events.naming import meanings, word_of
from recoupe.reading.events.relations import look_around, options
from recoupe.reading.events.roles import choose_sides
from recoupe.reading.events.syntax import Syntax
from recoupe.reading.parse import split_sentences
from recoupe.records import Article, Entity, Mention, Span, Statement

VOCAB = MultiLanguage().vocab
TABLE = """# type, mode, class, entries, example
COERCE\tarrest\tV\tarrêter\tla police arrête un voleur
ACCUSE\t-\tV\taccuser\telle accuse
"""


def parsed(*rows):
    """A parsed text of "word lemma POS relation head [feature]" rows, a sentence each root."""
    words, lemmas, pos, deps, heads = zip(*(row.split()[:5] for row in rows), strict=True)
    heads = [int(head) for head in heads]
    doc = Doc(
        VOCAB,
        words=list(words),
        lemmas=list(lemmas),
        pos=list(pos),
        deps=list(deps),
        heads=heads,
        sent_starts=[i == 0 or words[i - 1] == "." for i in range(len(words))],
    )
    for token, row in zip(doc, rows, strict=True):
        if len(row.split()) > 5:
            token.set_morph(row.split()[5])
    return doc


ACTIVE = (
    "Ada Ada PROPN nsubj 2",
    "a avoir AUX aux:tense 2",
    "accusé accuser VERB ROOT 2 VerbForm=Part",
    "Bo Bo PROPN obj 2",
    ". . PUNCT punct 2",
)
PASSIVE = (
    "Bo Bo PROPN nsubj:pass 2",
    "est être AUX aux:pass 2",
    "accusé accuser VERB ROOT 2 VerbForm=Part|Tense=Past",
    "par par ADP case 4",
    "Ada Ada PROPN obl:agent 2",
)
SAID_AFTER = (
    "» » PUNCT punct 1",
    "accuse accuser VERB ROOT 1 VerbForm=Fin",
    "Ada Ada PROPN obj 1",
)
WHO = (
    "Ada Ada PROPN nsubj 5",
    "qui qui PRON nsubj 2 PronType=Rel",
    "accuse accuser VERB acl:relcl 0 VerbForm=Fin",
    "Bo Bo PROPN obj 2",
    "a avoir AUX aux:tense 5",
    "parlé parler VERB ROOT 5 VerbForm=Part",
)
NOUN = (
    "arrestation arrestation NOUN ROOT 0",
    "par par ADP case 2",
    "Ada Ada PROPN nmod 0",
)


def sentence_of(doc):
    return split_sentences((Line(start=0, doc=doc),))[0]


@pytest.mark.parametrize(
    ("rows", "trigger", "parts"),
    [
        (ACTIVE, 2, {"Ada": ">S", "Bo": ">O"}),
        (PASSIVE, 2, {"Ada": ">S", "Bo": ">O"}),
        (SAID_AFTER, 1, {"Ada": ">S"}),
        (WHO, 2, {"Ada": "RS>self", "Bo": ">O"}),
        (NOUN, 0, {"Ada": ">S"}),
    ],
)
def test_one_part_in_all_constructions(rows, trigger, parts):
    doc = parsed(*rows)
    syntax = Syntax(sentence_of(doc), frozenset({"par"}))
    found = {t.text: syntax.part_of(doc[trigger], t) for t in doc if t.text in parts}
    assert found == parts


def test_who_hangs_too_far_off_is_far():
    doc = parsed(*(f"w{i} w{i} NOUN nsubj {max(0, i - 1)}" for i in range(12)))
    assert Syntax(sentence_of(doc), frozenset()).part_of(doc[0], doc[11]) == "far"


def test_what_stands_between_two_words_is_counted_either_way():
    doc = parsed(
        "a a NOUN ROOT 0",
        ", , PUNCT punct 0",
        "b b VERB conj 0",
        "; ; PUNCT punct 0",
        "c c X dep 0",
    )
    syntax = Syntax(sentence_of(doc), frozenset())
    assert syntax.between(0, 4) == syntax.between(4, 0) == (2, 1)
    assert syntax.between(3, 4) == syntax.between(2, 2) == (0, 0)


def draft(doc, tmp_path, **rules):
    table = tmp_path / "triggers.tsv"
    table.write_text(TABLE, encoding="utf-8")
    heads = {"suspect": (Head(type="person", gender="m", kind="human"),)}
    heads["gendarme"] = heads["suspect"]
    lines = (Line(start=0, doc=doc),)
    return Draft(
        article=Article(id="a", title="Vera", text=doc.text, sha256=""),
        language=Language(
            code="xx",
            events=EventRules(triggers=table, **rules),
            names=NameRules(heads=heads, movements="bonnets verts"),
            statements=StatementRules(speaking=frozenset({"docker"})),
        ),
        layout=Layout(body=(Span(0, len(doc.text)),)),
        folded=doc.text,
        lines=lines,
        sentences=split_sentences(lines),
    )


def named(doc, *names):
    """Every name an entity of its own, mentioned wherever it stands."""
    mentions = [
        Mention(span=Span(t.idx, t.idx + len(t)), type="person", form="name", entity=f"e-{t.text}")
        for t in doc
        if t.text in names
    ]
    entities = tuple(Entity(id=f"e-{name}", name=name, type="person") for name in names)
    return EntityReading(mentions=tuple(mentions), entities=entities)


def names_of(takers):
    return [taker.participant().name for taker in takers]


WEIGHTS = {
    "actor": {"part:>S|A": 6.0, "part:>S|P": 6.0, "nobody": 2.0},
    "recipient": {"part:>O|A": 6.0, "part:>O|P": 6.0, "nobody": 2.0},
    "naming": {},
}


@pytest.mark.parametrize("rows", [ACTIVE, PASSIVE])
def test_who_acts_and_who_suffers_it(rows, tmp_path):
    doc = parsed(*rows)
    read = draft(doc, tmp_path, agents=frozenset({"par"}))
    cast = gather_cast(read, named(doc, "Ada", "Bo"), ())
    (trigger,) = find_candidates(read)
    actors, recipients = choose_sides(trigger, "ACCUSE", cast, WEIGHTS)
    assert (names_of(actors), names_of(recipients)) == (["Ada"], ["Bo"])
    span = actors[0].participant().span
    assert doc.text[span.start : span.end] == "Ada"


def test_a_name_in_a_violent_act_must_be_surer(tmp_path):
    doc = parsed(*ACTIVE)
    read = draft(doc, tmp_path)
    cast = gather_cast(read, named(doc, "Ada", "Bo"), ())
    (trigger,) = find_candidates(read)
    faint = {**WEIGHTS, "actor": {"part:>S|A": 0.0, "part:>O|A": 0.6, "nobody": 0.5}}
    accused, _ = choose_sides(trigger, "ACCUSE", cast, faint)
    assert names_of(accused) == ["Ada"]
    assert 0.2 < accused[0].chance < 0.3
    assert choose_sides(trigger, "ASSAULT", cast, faint)[0] == ()


def test_nobody_is_named_where_nobody_is_likelier(tmp_path):
    doc = parsed(*ACTIVE)
    read = draft(doc, tmp_path)
    cast = gather_cast(read, named(doc, "Ada", "Bo"), ())
    (trigger,) = find_candidates(read)
    none = {**WEIGHTS, "actor": {"nobody": 9.0}}
    assert choose_sides(trigger, "ACCUSE", cast, none)[0] == ()


TWO = (
    "Vera Vera PROPN nsubj 1",
    "parle parler VERB ROOT 1",
    ". . PUNCT punct 1",
    "Il il PRON nsubj 4 Person=3|Number=Sing",
    "accuse accuser VERB ROOT 4 VerbForm=Fin",
    ". . PUNCT punct 4",
)


def test_a_word_for_somebody_is_named_after_whom_it_means(tmp_path):
    doc = parsed(*TWO)
    read = draft(doc, tmp_path)
    cast = gather_cast(read, named(doc, "Vera"), ())
    (trigger,) = find_candidates(read)
    weights = {**WEIGHTS, "naming": {"back:1:il": 5.0}}
    (actor,), _ = choose_sides(trigger, "ACCUSE", cast, weights)
    record = actor.participant()
    assert (record.name, record.entity) == ("Vera", "e-Vera")
    assert record.confidence == round(actor.chance, 2) > 0.8
    assert doc.text[record.span.start : record.span.end] == "Il"


def test_a_pronoun_that_means_nobody_known_names_nobody(tmp_path):
    doc = parsed(*TWO)
    read = draft(doc, tmp_path)
    cast = gather_cast(read, named(doc, "Vera"), ())
    (trigger,) = find_candidates(read)
    weights = {**WEIGHTS, "naming": {"itself": 5.0}}
    assert choose_sides(trigger, "ACCUSE", cast, weights)[0] == ()


def test_the_word_itself_is_the_first_meaning(tmp_path):
    doc = parsed(*TWO)
    read = draft(doc, tmp_path)
    cast = gather_cast(read, named(doc, "Vera"), ())
    (trigger,) = find_candidates(read)
    scene = look_around(trigger, "ACCUSE", cast)
    il = next(o for o in options(scene) if o.party.kind == "pronoun")
    meant = meanings(word_of(il.party, doc[3], "actor"), il.key, scene)
    assert [key for key, _ in meant] == [il.key, "vera"]


def test_the_article_shows_who_is_named_most_and_in_its_title(tmp_path):
    doc = parsed(*TWO)
    cast = gather_cast(draft(doc, tmp_path), named(doc, "Vera"), ())
    (standing,) = cast.standings.values()
    assert (standing.count, standing.subjects, standing.rank, standing.title) == (1, 1, 0, True)
    assert standing.sentences == [0]


@pytest.mark.parametrize(
    ("word", "number", "name", "kind"),
    [
        ("gendarmes", "Plur", "gendarmerie", "group"),
        ("gendarme", "Sing", "gendarme", "noun:person"),
        ("dockers", "Plur", "dockers", "noun:speaker"),
        ("foule", "Sing", "foule", "crowd"),
        ("pluie", "Sing", "pluie", "thing"),
    ],
)
def test_what_a_noun_names(word, number, name, kind, tmp_path):
    lemma = word.rstrip("s")
    doc = parsed(f"{word} {lemma} NOUN nsubj 1 Number={number}", "arrête arrêter VERB ROOT 1")
    rules = {"groups": {"gendarme": "gendarmerie"}, "crowd": frozenset({"foule"})}
    cast = gather_cast(draft(doc, tmp_path, **rules), EntityReading(), ())
    (party,) = cast.in_sentence(0)
    assert (party.name, party.kind) == (name, kind)


def test_who_speaks_and_who_necessarily_acts_stand_around_a_trigger(tmp_path):
    doc = parsed("arrête arrêter VERB ROOT 0")
    read = draft(doc, tmp_path, implied={"arrest": "police"})
    said = Statement(kind="direct", parts=(Span(0, 6),), speaker="e-Ada", speaker_name="Ada")
    cast = gather_cast(read, EntityReading(), (said,))
    (trigger,) = find_candidates(read)
    around = cast.around(trigger)
    assert {key: [s.origin for s in seen] for key, seen in around.items()} == {
        "ada": ["speaker:direct"],
        "police": ["implied:arrest"],
    }


def test_the_order_of_mentions_given_does_not_matter(tmp_path):
    doc = parsed(*ACTIVE)
    read = draft(doc, tmp_path)
    entities = named(doc, "Ada", "Bo")
    turned = replace(entities, mentions=entities.mentions[::-1])
    (trigger,) = find_candidates(read)
    sides = [
        choose_sides(trigger, "ACCUSE", gather_cast(read, e, ()), WEIGHTS)
        for e in (entities, turned)
    ]
    assert [names_of(side) for side in sides[0]] == [names_of(side) for side in sides[1]]
