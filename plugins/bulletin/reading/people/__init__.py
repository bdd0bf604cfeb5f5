"""Who took part by what the sentences say: people, their posts and their roles.

A Mention is somebody as one sentence shows them; an Attendee is what all mentions of a
text come to; Earlier are the officials named before the sentence that is read. A
sentence is read chunk by chunk (`sentence_reader.ON`), each kind of chunk by one
function that changes the State. Enter by:

    all_people.read_people, sentence_reader.read_sentence
"""
