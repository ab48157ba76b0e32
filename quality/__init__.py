"""Measures Recoupe against gold sets and holds the floors."""
