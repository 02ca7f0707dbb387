"""Tables of figures as Markdown, and the file that keeps them."""
import dataclasses
import re
import statistics


@dataclasses.dataclass
class Table:
    """A title, a sentence that says what and in which units, column names, rows of text."""
    title: str
    note: str
    columns: list
    rows: list = dataclasses.field(default_factory=list)

    def add(self, *cells):
        self.rows.append([str(cell) for cell in cells])

    def markdown(self):
        lines = [self.columns, ["---"] * len(self.columns), *self.rows]
        return "\n".join([f"### {self.title}", "", self.note, "", *("| " + " | ".join(line) + " |" for line in lines)])


def number(value):
    """Three digits that count: 0.0123, 1.23, 12.3, 123, 12,345."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:#.3g}"


def spread(values):
    """The median, and the least and the greatest."""
    if len(values) == 1:
        return number(values[0])
    return f"{number(statistics.median(values))} ({number(min(values))}–{number(max(values))})"


def verdict(value, least=None, most=None):
    """The two cells "target" and "reached"."""
    if least is not None:
        return f"≥ {number(least)}", "yes" if value >= least else "no"
    if most is not None:
        return f"≤ {number(most)}", "yes" if value <= most else "no"
    return "–", "–"


def megabytes(size):
    return size / 1e6


def put_section(file, facts, order, name, text):
    """Writes a section in the file, in place of what it said, and leaves the other sections as they are."""
    old = file.read_text() if file.exists() else ""
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", old, re.DOTALL | re.MULTILINE))
    sections[name] = text
    parts = [facts, *(f"## {title}\n\n{sections[title].strip()}" for title in order if title in sections)]
    file.write_text("\n\n".join(parts) + "\n")
