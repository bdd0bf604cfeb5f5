"""How far a post reaches in a sentence, and what only stands beside it.

Enter by:

    spans.post_end, seats.seat_end
"""
