"""Recoupe cross-checks what many outlets publish about the same events.

    import recoupe

    reading = recoupe.read("Le maire a démissionné lundi.")
    dossier = recoupe.check("articles/", out="dossier")

Nothing heavy is loaded before it is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recoupe.api import check, read
    from recoupe.records import Article, Dossier, Reading

__all__ = ["Article", "Dossier", "Reading", "check", "read"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the types are declared above
    """Load a public name when it is first used."""
    if name not in __all__:
        raise AttributeError(f"module 'recoupe' has no attribute {name!r}; it has {__all__}")
    if name in ("check", "read"):
        from recoupe import api

        return getattr(api, name)
    from recoupe import records

    return getattr(records, name)


def __dir__() -> list[str]:
    """Name what is public."""
    return sorted(__all__)
