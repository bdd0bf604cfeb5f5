"""Which files a step wants, and which of them stand as they are.

Enter by:

    step.Step, article_lists.ListStep, registering.registering, unaffected.Unaffected,
    ingredients.ingredients_of
"""
