"""Invented readings for tests of lineage, stories and origins."""

from __future__ import annotations

import hashlib
import re

from recoupe.records import Article, Credit, Published, Reading, Span

_SENTENCE = re.compile(r"[^\n.!?]+[.!?]+[»\"”]?")

FLOOD = [
    "La rivière Orvane est sortie de son lit dans la nuit de mardi à mercredi à Vaubrun.",
    "Quelque 340 habitants du quartier des Tanneries ont été relogés dans deux gymnases.",
    "Le pont de pierre, construit en 1874, reste fermé jusqu'à nouvel ordre aux camions.",
    "La préfète Odile Marchessault a survolé la vallée en hélicoptère en fin de matinée.",
    "Les assureurs estiment déjà les dégâts à plus de douze millions d'euros.",
    "Un abattoir employant soixante salariés ne rouvrira pas avant le printemps.",
]
STRIKE = [
    "Les dockers du port de Kermadec ont voté la poursuite de leur grève jeudi matin.",
    "Trois cargos chargés de soja attendent au large depuis le début de la semaine.",
    "La direction propose une prime unique que les délégués jugent dérisoire.",
    "Une médiatrice nommée par le tribunal recevra les deux parties lundi prochain.",
    "Le trafic des ferries vers les îles n'est pas touché par le mouvement.",
]


def reading_of(
    name: str,
    *paragraphs: str,
    source: str | None = None,
    title: str | None = None,
    published: str | None = None,
    credit: str | None = None,
    language: str = "fr",
) -> Reading:
    """Make a reading whose body is the whole text and whose sentences are cut at full stops."""
    text = "\n".join(paragraphs)
    body = tuple(Span(*m.span()) for m in re.finditer(r"[^\n]+", text))
    sentences = tuple(
        Span(m.start() + len(m.group()) - len(m.group().lstrip()), m.end())
        for m in _SENTENCE.finditer(text)
    )
    credits: tuple[Credit, ...] = ()
    if credit:
        at = text.rindex(credit)
        credits = (Credit(span=Span(at, at + len(credit)), agency=credit),)
    return Reading(
        article=Article(
            id=name,
            source=source,
            title=title,
            language=language,
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            published=Published(value=published, basis="metadata") if published else None,
        ),
        body=body,
        sentences=sentences,
        credits=credits,
    )
