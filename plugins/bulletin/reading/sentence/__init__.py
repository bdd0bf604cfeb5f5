"""One sentence cut into what matters: names, posts, verbs, groups.

Enter by:

    tokens.sentences, known_from_text.certain_of, chunks.chunks
"""
