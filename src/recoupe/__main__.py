"""``python -m recoupe``: the same as the ``recoupe`` command."""

from recoupe.cli.main import app

if __name__ == "__main__":
    app()
