"""Issue joint communiqués: received text → data → editions in every language."""

__version__ = "0.1.0"
