"""Whether a word is one, and which was meant where it is not.

dictionary  hunspell and the dictionaries of the system: the one place that knows them
slips       what a slip of the hand costs, letter by letter
speller     all that is known of the words of one language, and the words near a word
shape       a word as it stands: its letters, its capitals
candidates  the words that may have been meant by another, and how likely each is
judging     a word of a page and what was meant, how sure that is
capitals    the same of a capitalised word, which may be a name
"""
