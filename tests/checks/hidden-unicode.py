def check(level):
    # ruleid: hidden-unicode
    if level != "user‮⁦":
        return True


# ruleid: hidden-unicode
access = "none"  # ⁩‮admin only


# ruleid: hidden-unicode
pass​word = "x"


# ruleid: hidden-unicode
TOKEN = "abc⁠def"

# ruleid: hidden-unicode
TAGGED = "Summarise this.󠁨󠁩"

# ruleid: hidden-unicode
PICKED = "data︁︂󠄁"

# ruleid: hidden-unicode
MARK = f"{level} ‎ {level}"


def run(level):
    """Text of a page.

    # ruleid: hidden-unicode
    copied﻿ from a chat
    """
    # ruleid: hidden-unicode
    return ｅval(level)


# ruleid: hidden-unicode
pаssword = "secret"


def grant(scope):
    # ruleid: hidden-unicode
    ѕсоре = "admin"
    return scope


# ruleid: hidden-unicode
RAW = r"\d​+"


# ruleid: hidden-unicode
def is_Аdmin(user):
    return user.admin


# ruleid: hidden-unicode
ㅤ = 1

# ok: hidden-unicode
ESCAPED = "\u200b\u202e\N{ZERO WIDTH SPACE}"

# ok: hidden-unicode
FAMILY = "👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈 1️⃣ 👍🏽"

# ok: hidden-unicode
ENGLAND = "🏴󠁧󠁢󠁥󠁮󠁧󠁿"

# ok: hidden-unicode
PERSIAN = "می‌خواهم"  # می‌خواهم

# ok: hidden-unicode
HINDI = "क्‍ष"

# ok: hidden-unicode
KHMER = "ភាសា​ខ្មែរ"

# ok: hidden-unicode
HEBREW = "שלום‏!"

# ok: hidden-unicode
COMBINED = "é ñ"

# ok: hidden-unicode
KANJI = "葛󠄀"

# ok: hidden-unicode
HYPHENATED = "Donau­dampf­schiff"

# ok: hidden-unicode
SPACED = "10 000 – “quoted”"


# ok: hidden-unicode
def имя_файла(data_имя):
    return "пароль pаssword"  # комментарий pаssword


# ok: hidden-unicode
Δx, μ_hat, ρ, d_ν, αβ = 1, 2, 3, 4, 5

# ok: hidden-unicode
naïve, 名前, о = 1, 2, 3
