"""Which script a character belongs to, as far as invisible characters depend on it."""

from __future__ import annotations

import re

JOINING = re.compile(
    r"[\u0600-\u08ff\u0900-\u0dff\u0e00-\u109f\u1700-\u18af\u1900-\u1cff\ua800-\uabff"
    r"\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f]"
)
"""Scripts whose letters join, stack or change: ZERO WIDTH (NON-)JOINER says how."""
UNPARTED = re.compile(
    r"[\u0e00-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1b7f\ua980-\ua9ff\uaa00-\uaadf]"
)
"""Scripts that put no spaces between words: ZERO WIDTH SPACE says where a line may break."""
RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
IDEOGRAPHIC = re.compile(
    r"[\u1100-\u11ff\u2e80-\u2fff\u3001-\u9fff\ua490-\ua4cf\ua960-\ua97f\uac00-\ud7ff"
    r"\uf900-\ufaff\ufe30-\ufe4f\uff61-\uffdc\U00020000-\U0003ffff]"
)
"""Scripts that have letters, marks and spaces of full width."""
MONGOLIAN = re.compile(r"[\u1800-\u18af]")
PICTURES = re.compile(
    r"[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff\ufe0f\U0001f3fb-\U0001f3ff0-9#*]"
)
"""What an emoji may be made of."""
