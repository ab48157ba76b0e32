import pytest


def named(reading):
    return [s.speaker_name for s in reading.statements]


@pytest.mark.model
def test_pronoun_stands_for_who_spoke(read):
    text = "« Le pont tiendra », a dit Alain Tessier. « Il est solide », a-t-il ajouté."
    assert named(read(text)) == ["Alain Tessier", "Alain Tessier"]


@pytest.mark.model
def test_office_stands_for_the_person_it_introduced(read):
    text = (
        "La ministre Claire Aubrac visite le chantier. "
        "« Les travaux avancent bien », a expliqué la ministre."
    )
    assert named(read(text)) == ["Claire Aubrac"]


@pytest.mark.model
def test_unnamed_speaker_keeps_its_article(read):
    text = "« On entendait tout d'ici », raconte un riverain."
    assert named(read(text)) == ["un riverain"]


@pytest.mark.model
def test_nobody_is_named_by_on(read):
    assert named(read("Le pont fermera en mai, dit-on.")) == [None]


@pytest.mark.model
def test_quotation_of_its_own_keeps_the_speaker(read):
    text = "Alain Tessier a pris la parole. « Nous ne céderons rien du tout à la région. »"
    assert named(read(text)) == ["Alain Tessier"]
