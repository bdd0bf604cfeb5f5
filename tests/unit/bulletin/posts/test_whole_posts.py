"""A post and its body in one, as readers see it."""

import pytest

from plugins.bulletin.posts.whole_posts import whole_post


@pytest.mark.parametrize(
    ("post", "body", "whole"),
    [
        ("Trưởng ban", "Ban Dân vận Tỉnh ủy", "Trưởng ban Dân vận Tỉnh ủy"),
        ("Chánh Văn phòng", "Văn phòng Tỉnh ủy", "Chánh Văn phòng Tỉnh ủy"),
        ("Giám đốc", "Sở Y tế", "Giám đốc Sở Y tế"),
        ("Quyền Giám đốc", "Sở Y tế", "Quyền Giám đốc Sở Y tế"),
        ("Giám đốc Sở Y tế", "Sở Y tế", "Giám đốc Sở Y tế"),
        ("Giám đốc Sở Y tế", "Sở Y tế tỉnh Sương", "Giám đốc Sở Y tế tỉnh Sương"),
        ("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Sương", "Chủ tịch UBND tỉnh"),
        ("Bí thư Tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh", "Bí thư Tỉnh ủy"),
    ],
)
def test_a_post_is_shown_with_its_body_once(post, body, whole):
    assert whole_post(post, body) == whole
