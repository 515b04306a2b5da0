"""Rules → findings → corrections. One rule a file in `rules/`, each with examples.

rule       what a rule is, and the page it reads
samples    little communiqués for a rule's examples
locking    protected spans, which no correction enters
engine     runs the rules, applies what is safe, until nothing moves
"""
