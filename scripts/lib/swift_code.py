"""Swift source text with everything that is not code blanked out."""

import re

# Order matters: a raw or multi-line string begins with the same quote as a plain one.
_TOKEN = re.compile(
    r"""
    (?P<line>//[^\n]*)
  | (?P<block>/\*)
  | (?P<hashes>\#*)(?P<quotes>\"\"\"|\")
    """,
    re.VERBOSE,
)


def code_only(text):
    """`text` with comments and string literals replaced by spaces; line numbers stay the same."""
    parts, position = [], 0
    while match := _TOKEN.search(text, position):
        parts.append(text[position : match.start()])
        end = _end_of_token(text, match)
        parts.append(re.sub(r"[^\n]", " ", text[match.start() : end]))
        position = end
    parts.append(text[position:])
    return "".join(parts)


def _end_of_token(text, match):
    if match["line"]:
        return match.end()
    if match["block"]:
        return _end_of_block_comment(text, match.end())
    hashes, quotes = match["hashes"], match["quotes"]
    closing, escape = quotes + hashes, "\\" + hashes
    position = match.end()
    while position < len(text):
        if text.startswith(closing, position):
            return position + len(closing)
        if len(quotes) == 1 and text[position] == "\n":
            return position
        if text.startswith(escape + "(", position):
            position = _end_of_interpolation(text, position + len(escape) + 1)
        elif text.startswith(escape, position):
            position += len(escape) + 1
        else:
            position += 1
    return len(text)


def _end_of_block_comment(text, position):
    depth = 1
    for match in re.compile(r"/\*|\*/").finditer(text, position):
        depth += 1 if match[0] == "/*" else -1
        if depth == 0:
            return match.end()
    return len(text)


def _end_of_interpolation(text, position):
    depth = 1
    while position < len(text) and depth:
        match = _TOKEN.match(text, position)
        if match and (match["quotes"] or match["block"]):
            position = _end_of_token(text, match)
            continue
        depth += {"(": 1, ")": -1}.get(text[position], 0)
        position += 1
    return position


def lines_matching(pattern, code):
    """(line number, match) for every place where `pattern` occurs in `code`."""
    return [(code.count("\n", 0, match.start()) + 1, match) for match in re.finditer(pattern, code)]
