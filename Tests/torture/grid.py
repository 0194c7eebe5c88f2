"""What stands on a screen after these bytes: enough of a terminal for what ncurses sends to xterm-256color."""
import re, unicodedata

TOKEN = re.compile(r"\x1b\[([?>=]?)([0-9;]*)([@-~])|\x1b[()][0-9A-B]|\x1b([=>78MDEc])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|[\x00-\x1f\x7f]|[^\x00-\x1f\x7f\x1b]|\x1b")


class Grid:
    def __init__(self, width, height):
        self.resize(width, height)

    def resize(self, width, height):
        self.width, self.height, self.row, self.column, self.wraps = width, height, 0, 0, False
        self.top, self.bottom = 0, height - 1
        self.cells = [[" "] * width for _ in range(height)]

    def feed(self, data):
        for match in TOKEN.finditer(data.decode("utf-8", "replace")):
            text = match.group(0)
            if match.group(3): self.sequence(match.group(1), match.group(2), match.group(3))
            elif match.group(4): self.escape(match.group(4))
            elif text == "\r": self.column, self.wraps = 0, False
            elif text == "\n": self.line_feed()
            elif text == "\b": self.column, self.wraps = max(0, self.column - 1), False
            elif text == "\t": self.column = min(self.width - 1, self.column // 8 * 8 + 8)
            elif text[0] >= " " and text[0] != "\x7f": self.put(text)

    def put(self, text):
        if unicodedata.combining(text): return
        wide = unicodedata.east_asian_width(text) in "WF"
        if self.wraps or (wide and self.column == self.width - 1):
            self.column, self.wraps = 0, False
            self.line_feed()
        self.cells[self.row][self.column] = self.last = text
        if wide and self.column + 1 < self.width: self.cells[self.row][self.column + 1] = ""
        self.column += 2 if wide else 1
        if self.column >= self.width: self.column, self.wraps = self.width - 1, True

    def line_feed(self):
        if self.row == self.bottom: self.scroll(1)
        else: self.row = min(self.height - 1, self.row + 1)

    def scroll(self, count, top=None):
        top = self.top if top is None else top
        for _ in range(abs(count)):
            if count > 0:
                del self.cells[top]
                self.cells.insert(self.bottom, [" "] * self.width)
            else:
                del self.cells[self.bottom]
                self.cells.insert(top, [" "] * self.width)

    def escape(self, letter):
        if letter == "7": self.saved = (self.row, self.column)
        elif letter == "8": self.row, self.column = getattr(self, "saved", (0, 0))
        elif letter == "M":
            if self.row == self.top: self.scroll(-1)
            else: self.row = max(0, self.row - 1)
        elif letter in "DE": self.line_feed()

    def sequence(self, mark, numbers, letter):
        if mark: return
        values = [int(word) if word else 0 for word in numbers.split(";")]
        first = values[0]
        count = max(1, first)
        blank = lambda a, b: self.cells[self.row].__setitem__(slice(a, b), [" "] * max(0, b - a))
        if letter not in "m": self.wraps = False
        if letter in "Hf":
            self.row = min(self.height, max(1, first)) - 1
            self.column = min(self.width, max(1, values[1] if len(values) > 1 else 1)) - 1
        elif letter == "d": self.row = min(self.height, count) - 1
        elif letter == "G": self.column = min(self.width, count) - 1
        elif letter == "A": self.row = max(0, self.row - count)
        elif letter == "B": self.row = min(self.height - 1, self.row + count)
        elif letter == "C": self.column = min(self.width - 1, self.column + count)
        elif letter == "D": self.column = max(0, self.column - count)
        elif letter == "K": blank(*[(self.column, self.width), (0, self.column + 1), (0, self.width)][first])
        elif letter == "J":
            if first == 0:
                blank(self.column, self.width)
                rows = range(self.row + 1, self.height)
            elif first == 1:
                blank(0, self.column + 1)
                rows = range(0, self.row)
            else: rows = range(self.height)
            for row in rows: self.cells[row] = [" "] * self.width
        elif letter == "X": blank(self.column, min(self.width, self.column + count))
        elif letter == "P":
            line = self.cells[self.row]
            del line[self.column:self.column + count]
            line += [" "] * (self.width - len(line))
        elif letter == "@":
            line = self.cells[self.row]
            line[self.column:self.column] = [" "] * count
            del line[self.width:]
        elif letter in "LM":
            if self.top <= self.row <= self.bottom: self.scroll(-count if letter == "L" else count, top=self.row)
        elif letter == "S": self.scroll(count)
        elif letter == "T": self.scroll(-count)
        elif letter == "b":
            for _ in range(count): self.put(self.last)
        elif letter == "r":
            self.top = max(1, first) - 1
            self.bottom = min(self.height, values[1] if len(values) > 1 and values[1] else self.height) - 1
            self.row = self.column = 0

    @property
    def lines(self):
        return ["".join(line).rstrip() for line in self.cells]
