"""The files of a workspace as models, and models as files."""

from __future__ import annotations

from communique.workspace.packaged_data import packaged_editions, packaged_languages
from communique.workspace.workspace import Workspace

__all__ = ["Workspace", "packaged_editions", "packaged_languages"]
