"""Put the words of a page in the order in which a person reads them, columns told apart.

    BỘ Y TẾ          CỘNG HÒA XÃ HỘI ...        frame 1: BỘ Y TẾ / Số: 5/BYT
    Số: 5/BYT        Hà Nội, ngày 1 ...   ->    frame 2: CỘNG HÒA ... / Hà Nội ...
           Kính gửi: Sở Y tế                    frame 0: Kính gửi ...

A column is proved by a white corridor that at least two rows share; what stands beside it alone belongs to it
only where it keeps to the column's centre or edge and stands nearer to it than to the text around.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from vanban.files.words import Word
from vanban.language.normal import fold

CORRIDOR_MM = 3.0
"""Narrower white is a wide blank of a justified line."""
COLUMN_MM = 12.0
"""Narrower text is a list's label, not a column."""


class Piece(NamedTuple):
    """Words of one line that no wide blank tears apart."""

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> float:
        """The middle between left and right."""
        return (self.left + self.right) / 2


class Band(NamedTuple):
    """Two columns side by side."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


Row = tuple[Word, ...]
"""The words of one printed line, from the left."""


def reading_frames(words: Sequence[Word]) -> list[tuple[bool, list[Row]]]:
    """The rows of `words` in reading order, frame by frame; True where a frame is a column, not the page."""
    return list(_frames(pieces_of(words), depth=0))


def pieces_of(words: Sequence[Word]) -> list[Piece]:
    """`words` joined while each stands close behind the one before on the same line; from the top."""
    pieces: list[Piece] = []
    start = 0
    right = top = bottom = 0.0
    stamped = False
    for index, word in enumerate(words):
        _, new_left, new_top, new_right, new_bottom, _, _, _, new_stamped = word
        if top == new_top and bottom == new_bottom:  # one line of type, as most neighbours are
            low = high = shared = bottom - top
        else:
            one, other = bottom - top, new_bottom - new_top
            low, high = (one, other) if one < other else (other, one)
            shared = (bottom if bottom < new_bottom else new_bottom) - (top if top > new_top else new_top)
        near = -0.5 * low <= new_left - right <= high
        if index and (shared < 0.5 * low or not near or new_stamped is not stamped):
            pieces.append(_piece(words[start:index]))
            start = index
        right, top, bottom, stamped = new_right, new_top, new_bottom, new_stamped
    if words:
        pieces.append(_piece(words[start:]))
    pieces.sort(key=lambda piece: piece.top + piece.bottom)
    return pieces


def _piece(words: Sequence[Word]) -> Piece:
    top, bottom = min([word[2] for word in words]), max([word[4] for word in words])
    return Piece(tuple(words), words[0][1], top, max([word[3] for word in words]), bottom)


def beside(one: Piece, other: Piece) -> bool:
    """Whether the two stand on one line: half of the lower one's height is shared."""
    _, _, top, _, bottom = one
    _, _, other_top, _, other_bottom = other
    high, other_high = bottom - top, other_bottom - other_top
    shared = (bottom if bottom < other_bottom else other_bottom) - (top if top > other_top else other_top)
    return shared >= 0.5 * (high if high < other_high else other_high)


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """The lines that `pieces` make up, from the top; no column is looked for."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.top + piece.bottom):
        home = next((row for row in reversed(rows[-3:]) if _fits(row, piece)), None)
        if home is None:
            rows.append([piece])
        else:
            home.append(piece)
    return [_row(row) for row in rows]


def _fits(row: list[Piece], piece: Piece) -> bool:
    widest = max(row, key=lambda other: other.right - other.left) if len(row) > 1 else row[0]
    return beside(widest, piece) and not any(_covers(other, piece) for other in row)


def _covers(one: Piece, other: Piece) -> bool:
    """Whether they print over each other: then they are two lines set close."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    stamped = one.words[0].stamped or other.words[0].stamped
    return not stamped and shared > 0.5 * min(one.right - one.left, other.right - other.left)


def _row(pieces: list[Piece]) -> Row:
    if len(pieces) == 1:
        return pieces[0].words
    if any(piece.words[0].stamped for piece in pieces):  # a stamp may stand between any two words
        return tuple(sorted((word for piece in pieces for word in piece.words), key=lambda word: word.left))
    pieces.sort(key=lambda piece: piece.left)
    return tuple(word for piece in pieces for word in piece.words)


def _frames(pieces: list[Piece], *, depth: int) -> Iterator[tuple[bool, list[Row]]]:
    """The frames of `pieces`, from the top; a column may hold columns."""
    if len(pieces) == 1:
        yield depth > 0, [pieces[0].words]
        return
    rest = pieces
    for band in _bands(pieces) if depth < 4 else ():
        members = (*band.left, *band.right)
        inside = set(map(id, members))
        top = min(piece.top + piece.bottom for piece in members)
        above = [piece for piece in rest if id(piece) not in inside and piece.top + piece.bottom < top]
        if above:
            yield depth > 0, rows_of(above)
        for side in band:
            yield from ((True, rows) for _, rows in _frames(list(side), depth=depth + 1))
        inside.update(map(id, above))
        rest = [piece for piece in rest if id(piece) not in inside]
    if rest:
        yield depth > 0, rows_of(rest)


def _bands(pieces: list[Piece]) -> list[Band]:
    """Pairs of columns, from the top, none sharing a piece."""
    bands: list[Band] = []
    taken: set[int] = set()
    for start, pair in _pairs(pieces):
        if id(pair[0]) in taken or id(pair[1]) in taken:
            continue
        band = _grow(pieces, start, pair, taken)
        if band:
            bands.append(band)
            taken.update(map(id, (*band.left, *band.right)))
    return bands


def _pairs(pieces: list[Piece]) -> Iterator[tuple[int, tuple[Piece, Piece]]]:
    """Neighbours on one line with a corridor between them, and where the upper one stands in `pieces`."""
    for index, piece in enumerate(pieces):
        for other in pieces[index + 1 : index + 8]:
            if other.top > piece.bottom - 0.5:  # set side by side, though not on one line
                continue
            left, right = (piece, other) if piece.left <= other.left else (other, piece)
            if right.left - left.right >= CORRIDOR_MM:
                yield index, (left, right)


def _grow(pieces: list[Piece], start: int, pair: tuple[Piece, Piece], taken: set[int]) -> Band | None:
    """The widest band around `pair` that nothing crosses; None where it proves no column."""
    low, high = pair[0].right, pair[1].left
    members: list[Piece] = []
    for run in (range(start, len(pieces)), range(start - 1, -1, -1)):
        for index in run:
            piece = pieces[index]
            if id(piece) in taken:
                break
            if piece.right <= high - CORRIDOR_MM and piece.centre < (low + high) / 2:
                low = max(low, piece.right)
            elif piece.left >= low + CORRIDOR_MM:
                high = min(high, piece.left)
            else:
                break
            members.append(piece)
    middle = (low + high) / 2
    members.sort(key=lambda piece: piece.top + piece.bottom)
    sides = {id(piece): piece.centre < middle for piece in members}
    members = _trim(members, sides, pieces)
    band = Band(
        tuple(piece for piece in members if sides[id(piece)]),
        tuple(piece for piece in members if not sides[id(piece)]),
    )
    return band if _is_proved(band) else None


def _trim(members: list[Piece], sides: dict[int, bool], pieces: list[Piece]) -> list[Piece]:
    """`members` without what stands alone at either end and does not belong."""
    paired = [
        place
        for place, piece in enumerate(members)
        if any(sides[id(other)] != sides[id(piece)] and _overlap(piece, other) for other in members)
    ]
    middle = (min(piece.left for piece in pieces) + max(piece.right for piece in pieces)) / 2
    while len(paired) > 1 and _is_title(members[paired[-1]], members[: paired[-1]], sides, middle):
        paired.pop()
    if not paired:
        return []
    first, last = paired[0], paired[-1]
    core = members[first : last + 1]
    if any(_is_foot(piece) for piece in core):
        last = len(members) - 1  # nothing stands below the recipients but the signature beside them
    while last + 1 < len(members) and _belongs(members[last + 1], core, sides):
        last += 1
    while first > 0 and _belongs(members[first - 1], core, sides):
        piece = members[first - 1]
        above = [other.bottom for other in pieces if other.bottom <= piece.top + 1 and other is not piece]
        below = min(other.top for other in members[first:]) - piece.bottom
        if sides[id(piece)] and above and piece.top - max(above) < below - 0.3:
            break  # the last line of the text, which begins where the column does
        first -= 1
    return members[first : last + 1]


def _is_foot(piece: Piece) -> bool:
    """Whether it opens the recipients, beside which the signature stands (Decree 30, Appendix I)."""
    return fold(" ".join(word.text for word in piece.words[:2])).startswith("noi nhan")


def _overlap(one: Piece, other: Piece) -> bool:
    """Whether the two share some height, were it less than half a line."""
    return min(one.bottom, other.bottom) - max(one.top, other.top) > 0.5


def _is_title(piece: Piece, above: list[Piece], sides: dict[int, bool], middle: float) -> bool:
    """Whether `piece` stands on the page's axis and not on its column's: it only begins beside the column."""
    return abs(piece.centre - middle) < 4 and not _belongs(piece, above, sides)


def _belongs(piece: Piece, core: list[Piece], sides: dict[int, bool]) -> bool:
    """Whether `piece` keeps to the middle or the edge of its column, or goes on with its last line."""
    column = [other for other in core if sides[id(other)] == sides[id(piece)]]
    if not column:
        return False
    edge = min(other.left for other in column)
    if abs(piece.centre - (edge + max(other.right for other in column)) / 2) < 6:
        return True
    if sides[id(piece)]:
        return abs(piece.left - median(other.left for other in column)) < 2.5 or abs(piece.left - edge) < 2.5
    last = column[-1]
    close = abs(piece.top - last.bottom) < 0.5 * (piece.bottom - piece.top)
    return close and (abs(piece.left - edge) < 2.5 or piece.words[0].style == last.words[-1].style)


def _is_proved(band: Band) -> bool:
    """Whether the two sides are columns: rows enough, wide enough, and no list of pairs."""
    if not band.left or not band.right:
        return False
    if any(max(p.right for p in side) - min(p.left for p in side) < COLUMN_MM for side in band):
        return False
    left, right = rows_of(band.left), rows_of(band.right)
    shared = min(
        sum(1 for row in one if any(_level(row, another) for another in other))
        for one, other in ((left, right), (right, left))
    )
    if shared < 2:
        white = min(piece.left for piece in band.right) - max(piece.right for piece in band.left)
        return white >= 8 and (min(len(left), len(right)) >= 2 or any(map(_is_foot, band.left)))
    return not _is_list(band, shared)


def _level(row: Row, other: Row) -> bool:
    """Whether two rows stand at one height."""
    one, another = _piece(row), _piece(other)
    return beside(one, another)


def _is_list(band: Band, rows: int) -> bool:
    """Whether the right side only goes on what the left begins: names with offices, set by a tab."""
    if rows < max(3, 0.9 * len(band.left), 0.9 * len(band.right)):
        return False
    lefts = [[piece.left for piece in side] for side in band]
    rights = [piece.right for piece in band.left]
    return all(max(edge) - min(edge) < 1.5 for edge in lefts) and max(rights) - min(rights) > 3
