"""Renditions by content, so that nothing is made twice."""
