"""A plan in the forms that offices send it: PDF, .docx, text; the same facts from each."""
import subprocess
import unittest

from support import REAL_PLAN, Story

# Cells of a three-column table: means, activity, resources and schedule.
ROWS = [
    ("MOYENS", "ACTIVITÉS", "RESSOURCES ET ÉCHÉANCIER"),
    ("1.1 Organiser des rencontres|formatives des partenaires", "1.1.1 Tenir une rencontre régionale|des partenaires",
     "• comité de suivi|• coordonnatrice|• janvier 2004"),
    ("", "1.1.2 Diffuser le bulletin aux|membres des comités", "• juin 2003|• site Internet"),
    ("1.2 Poursuivre l’évaluation", "1.2.1 Développer un outil", "• UQTR|• d’ici le 31 mars 2004"),
]
HEADING = ["Plan d’action 2003-2004", "Objectif : 1. Parfaire et partager nos actions"]
COLUMNS = (40, 300, 560)


def placed_lines():
    """Each printed line with its place on a landscape page."""
    height = 560
    for text in HEADING:
        yield COLUMNS[0], height, text
        height -= 20
    for row in ROWS:
        cells = [cell.split("|") for cell in row]
        for column, lines in zip(COLUMNS, cells):
            for index, text in enumerate(lines):
                if text:
                    yield column, height - 12 * index, text
        height -= 12 * max(map(len, cells)) + 14


def pdf_text(text):
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def pdf():
    """The table as a PDF of one page, its text placed as a word processor would."""
    drawn = b"".join(b"1 0 0 1 %d %d Tm (%s) Tj\n" % (x, y, pdf_text(text)) for x, y, text in placed_lines())
    stream = b"BT /F1 9 Tf\n" + drawn + b"ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        table, len(out))


def docx(path):
    cells = lambda row: "".join(
        "<td>" + "".join(f"<p>{part}</p>" for part in ([cell.replace("|", " ")] if "•" not in cell else cell.split("|")))
        + "</td>" for cell in row)
    page = f"<h1>{HEADING[0]}</h1><p>{HEADING[1]}</p><table>{''.join(f'<tr>{cells(row)}</tr>' for row in ROWS)}</table>"
    subprocess.run(["pandoc", "-f", "html", "-o", path], input=page, text=True, check=True)


def facts(plan):
    """Titles, numbers and dates, without what only one form of document can say."""
    return [(objective["number"], means["number"], activity["number"], activity["title"],
             [(one["start"], one["end"]) for one in activity["deadlines"]],
             [resource["text"] for resource in activity["resources"]],
             activity["obligation"] and activity["obligation"]["kind"])
            for objective in plan["objectives"] for means in objective["means"] for activity in means["activities"]]


EXPECTED = [
    ("1", "1.1", "1.1.1", "Tenir une rencontre régionale des partenaires", [("2004-01-01", "2004-01-31")],
     ["comité de suivi", "coordonnatrice"], "regional"),
    ("1", "1.1", "1.1.2", "Diffuser le bulletin aux membres des comités", [("2003-06-01", "2003-06-30")],
     ["site Internet"], None),
    ("1", "1.2", "1.2.1", "Développer un outil", [(None, "2004-03-31")], ["UQTR"], None),
]


class Documents(Story):
    def test_a_table_in_a_pdf(self):
        self.assertEqual(facts(self.office.json("plan", "read", self.file("plan.pdf", pdf()))), EXPECTED)

    def test_a_table_in_a_docx(self):
        path = self.office.folder / "plan.docx"
        docx(path)
        self.assertEqual(facts(self.office.json("plan", "read", path)), EXPECTED)

    def test_the_name_of_a_file_says_nothing(self):
        self.assertEqual(facts(self.office.json("plan", "read", self.file("plan.txt", pdf()))), EXPECTED)

    def test_the_real_text_is_read_whole(self):
        if not REAL_PLAN.exists():
            print("left out: the real plan is not beside this checkout")
            return
        plan = self.office.json("plan", "read", REAL_PLAN)
        activities = facts(plan)
        self.assertEqual((len(plan["objectives"]), sum(len(one["means"]) for one in plan["objectives"]),
                          len(activities)), (4, 8, 29))
        covered = [line for part in plan["lines"] for line in range(part["from"], part["to"] + 1)]
        text = REAL_PLAN.read_text(encoding="utf-8").split("\n")
        printed = [number for number, line in enumerate(text, 1) if line.strip()]
        self.assertEqual(len(covered), len(set(covered)))
        self.assertLessEqual(set(printed), set(covered))


if __name__ == "__main__":
    unittest.main()
