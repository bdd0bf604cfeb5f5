"""Who took part by what the sentences say: people, their posts and their roles.

Enter by:

    all_people.read_people, mentions.read_sentence
"""
