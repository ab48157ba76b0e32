"""Recoupe cross-checks what many outlets publish about the same events."""
