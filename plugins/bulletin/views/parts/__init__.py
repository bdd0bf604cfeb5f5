"""What pages of several kinds share: cards, heads, lists, timelines, the menu.

Enter by:

    cards.Cards, heads.Heads, lists.list_page
"""
