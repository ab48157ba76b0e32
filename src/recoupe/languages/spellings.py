"""Words that comparing names must know in any language: particles, small words, variants."""

from __future__ import annotations

# "Mohammed ben Salmane", "Ursula von der Leyen", "Bachar al-Assad"
PARTICLES = frozenset(
    "de du la le van von der den ben bin ibn al el di da do dos des d l y".split()
)
# "Fédération des entreprises de Belgique", "Council of Europe"
STOPWORDS = frozenset("de du des la le les l d et the of and for a au aux en pour sur".split())
# given names that one person may bear in several languages or for short
GIVEN_VARIANTS = (
    "alexandre alexander aleksandr oleksandr alexandr aleksander alex sacha",
    "dmitri dmitry dmytro dimitri dmitrij",
    "serge sergei sergey sergueï serguei serhii serhiy sergio",
    "mikhail mikhaïl mykhailo mikhailo mikheil",
    "nikolai nikolaï nicolai mykola nikolay",
    "vladimir volodymyr wladimir",
    "iouri yuri youri yury iuri yurii",
    "evgueni yevgeny evgeny ievgueni yevgeni evgeni evguéni",
    "mohamed mohammed muhammad mohammad mahomet muhammed mohamad",
    "hussein hossein husayn hussain hocine houssein",
    "youssef yusuf yousef youcef yussef",
    "ahmed ahmad achmed",
    "hassan hasan hacène",
    "abdallah abdullah abdoullah",
    "joe joseph",
    "bill william",
    "bob robert",
    "mike michael",
    "jim james jimmy",
    "tom thomas",
    "chris christopher",
    "steve steven stephen",
    "ed edward",
    "bernie bernard",
    "nick nicholas",
    "tony anthony",
    "recep reçep",
    "jean-luc jl",
    "viktor victor",
    "benjamin benyamin binyamin",
    "oussama osama usama",
    "yasser yasir yassir",
    "petro petr piotr",
    "andrei andrey andreï andriy andrii",
    "ioulia yulia julia iulia",
    "heydar heidar gueïdar",
    "nikol nikola",
)
