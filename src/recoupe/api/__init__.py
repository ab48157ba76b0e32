"""Recoupe from Python: ``recoupe.read`` and ``recoupe.check``."""

from recoupe.api.calls import check, read
from recoupe.api.running import Settings, Stages
from recoupe.api.tables import DossierTable, ReadingTable

__all__ = ["DossierTable", "ReadingTable", "Settings", "Stages", "check", "read"]
