"""The files of a workspace as models, and models as files."""

from __future__ import annotations

from communique.workspace.dossiers import Dossier, Shared
from communique.workspace.packaged_data import packaged_editions, packaged_languages
from communique.workspace.workspace import AlreadyThere, NoWorkspace, Workspace
from communique.workspace.yaml_reading import Document

__all__ = [
    "AlreadyThere",
    "Document",
    "Dossier",
    "NoWorkspace",
    "Shared",
    "Workspace",
    "packaged_editions",
    "packaged_languages",
]
