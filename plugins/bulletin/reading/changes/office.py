"""The words between a verb and the post it is about, as a part of patterns.

OFFICE  →  " chức vụ", " các chức danh", " cương vị"
"""

OFFICE = r"(?: (?:các )?(?:chức(?: vụ| danh)?|cương vị|trọng trách|nhiệm vụ))"
