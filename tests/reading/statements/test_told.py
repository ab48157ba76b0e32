"""Whom an office, a pronoun or "le syndicat" stands for: invented news."""

import pytest


def named(reading):
    return [s.speaker_name for s in reading.statements]


@pytest.mark.model
def test_two_ways_to_say_one_office(read):
    text = (
        "Le président de la République Jules Marvan a reçu le maire Paul Tessier. "
        "« Je suis prêt », a dit Paul Tessier. « La loi sera votée », a assuré le chef de l'État."
    )
    assert named(read(text)) == ["Paul Tessier", "Jules Marvan"]


@pytest.mark.model
def test_who_holds_another_office_is_not_meant(read):
    text = (
        "« Le pont tiendra », a dit le porte-parole du gouvernement Paul Tessier. "
        "« Une enquête est ouverte », a indiqué le procureur."
    )
    assert named(read(text)) == ["Paul Tessier", "procureur"]


@pytest.mark.model
def test_an_office_of_one_state_is_not_that_of_another(read):
    text = (
        "Le président arménien Hayk Sarian a rencontré le ministre russe Oleg Belov. "
        "« Nous sommes prêts », a dit Oleg Belov. « Nous attendrons », a dit le président géorgien."
    )
    assert named(read(text))[1] not in ("Hayk Sarian", "Oleg Belov")


@pytest.mark.model
def test_a_given_name_tells_the_gender_of_a_pronoun(read):
    text = (
        "« Le pont est solide », a dit Jeanne Tessier. « Il est neuf », a dit Paul Lorrain. "
        "« Il tiendra », a-t-elle répété."
    )
    assert named(read(text)) == ["Jeanne Tessier", "Paul Lorrain", "Jeanne Tessier"]


@pytest.mark.model
def test_the_only_person_of_the_sentences_since_is_meant(read):
    text = (
        "« Le pont est solide », a dit Paul Lorrain. "
        "Une demande relayée hier soir sur la radio par Hugo Tessier. Il a déclaré : "
        "« Nous voulons un autre pont pour la ville. »"
    )
    assert named(read(text)) == ["Paul Lorrain", "Hugo Tessier"]


@pytest.mark.model
def test_a_bare_noun_stands_for_the_union_named_before(read):
    text = (
        "L'Union des bateliers du Nord appelle à la grève. "
        "Le syndicat réclame une hausse des salaires, et « rien d'autre »."
    )
    assert named(read(text))[-1] == "Union des bateliers du Nord"


@pytest.mark.model
def test_a_name_in_apposition_behind_a_title(read):
    text = "« Nous ferons appel », a affirmé leur avocat, Me Hugo Lanvin."
    assert named(read(text)) == ["Hugo Lanvin"]


@pytest.mark.model
def test_the_subject_of_a_relative_behind_a_preposition(read):
    text = (
        "Le projet est contesté par de nombreux riverains qui réclament « un vrai débat public »."
    )
    assert named(read(text)) == ["riverains"]


@pytest.mark.model
def test_an_inverted_cue_before_its_quotation(read):
    text = (
        "Jeanne Tessier a présenté son plan. "
        "Or, constate-t-elle, « la ville ne fait plus rêver personne »."
    )
    assert named(read(text)) == ["Jeanne Tessier"]
