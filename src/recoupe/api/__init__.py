"""Recoupe from Python."""
