"""The dossier as a static site: opens from a file, needs no network, speaks French and English."""

from recoupe.export.site.writer import write_site

__all__ = ["write_site"]
