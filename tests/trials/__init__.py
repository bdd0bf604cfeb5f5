"""Trials: what editors type and paste, and what editors and readers then see.

    python -m tests.trials                the table of all trials
    python -m tests.trials typing dates   of these files, or whose name has the word

A case is an item in one of the YAML files here; `tests/test_trials.py` runs it too:

    - trial: A list right after a line of text    # what is tried, in a sentence
      body: |                                     # the text of an article, or
        Hội nghị thống nhất:
        - Một
      front: "date: 20/7/2018"                    # lines of its front matter, or
      files: {officials/an.md: "---\\n…"}          # whole files below content/
      check: [rule-name]     # exactly the rules that are told; left out: none
      says: [words]          # words of messages, hints and marked lines
      shows: [words]         # words of the article's HTML
      lacks: [words]         # words its HTML must not have
      pages:                 # the same of files of the site (which is then built)
        hoi-nghi/2018/hop/index.html: {shows: [words], lacks: [words]}
      new: [official, Nông Văn Tài]    # what the command `new` is given; see `says`
      now: 2026-01-01                  # the day of the trial

The article is `articles/2018/07/bai.md` with title, date and category of its own when
`front` gives none; without `front` and `body` there is none. An empty photo is made
for every path below images/ whose text is "photo". Words of HTML are compared with
line ends as spaces.
"""
