"""The stages in order, a module a task: the public Python API."""
