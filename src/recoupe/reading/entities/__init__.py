"""Names, nominal mentions and pronouns, and who is who inside one article."""

from recoupe.reading.entities.name import EntityReading
from recoupe.reading.entities.reader import read_entities

__all__ = ["EntityReading", "read_entities"]
