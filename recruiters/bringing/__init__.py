"""Bringing people in from a file: what it holds, what would become of each, and the doing of it."""
