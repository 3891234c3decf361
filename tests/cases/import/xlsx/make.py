#!/usr/bin/env python3
"""Makes the workbooks of these cases, byte for byte the same each time, as spreadsheets write them, with nothing but Python's own library."""
import os
import zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = ["Title", "Date", "Place", "Source", "Importance", "The bridge opens", "The ferry stops", "Antwerp", "Said twice: <b>bold</b> & more"]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def shared(at, index):
    return f'<c r="{at}" t="s"><v>{index}</v></c>'


def inline(at, text):
    return f'<c r="{at}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def number(at, value, style=0, formula=""):
    return f'<c r="{at}" s="{style}">{f"<f>{formula}</f>" if formula else ""}<v>{value}</v></c>'


def sheet(rows):
    lines = "".join(f'<row r="{number}">{"".join(cells)}</row>' for number, cells in rows)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'


def workbook(case, sheets, styles, other, events):
    """Two sheets, the first with the rows `other`, in the order of `sheets`."""
    parts = {
        "[Content_Types].xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            f'{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/>'
            f'<Relationship Id="rId3" Type="{RELATIONS}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId4" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="{MAIN}">'
            f'{styles}</styleSheet>',
        "xl/sharedStrings.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="{MAIN}">'
            + "".join(f"<si><t>{escape(text)}</t></si>" for text in SHARED) + "</sst>",
        "xl/worksheets/sheet1.xml": sheet(other),
        "xl/worksheets/sheet2.xml": sheet(events),
    }
    with zipfile.ZipFile(os.path.join(HERE, case, "in", "events.xlsx"), "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


workbook(
    "dates-formulas-and-a-second-sheet",
    '<sheet name="Read me" sheetId="1" r:id="rId1"/><sheet name="Events" sheetId="2" r:id="rId2"/>',
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs>',
    [(1, [inline("A1", "Kept by the archive")])],
    [
        (1, [shared("A1", 0), shared("B1", 1), shared("C1", 2), shared("D1", 3), shared("E1", 4)]),
        # A day as a number with a format of dates, an address, a formula with what it came to.
        (2, [shared("A2", 5), number("B2", 44197, 1), shared("C2", 7), inline("D2", "https://example.org/bridge"), number("E2", 4, 0, "2+2")]),
        # A year that is a number, no place; the row below is empty.
        (3, [shared("A3", 6), number("B3", 1998), inline("D3", "https://example.org/ferry"), number("E3", 2)]),
        (5, [shared("A5", 8), number("B5", 44197.5625, 2), shared("C5", 7)]),
        (6, [inline("A6", "Before the first day"), inline("B6", "c. 1810"), inline("C6", "Ghent")]),
    ])

# 35796 is 1 January 1998, 35916 the first of May: what lies in a workbook where "May 1998" was typed.
workbook(
    "months-years-and-more-sheets",
    '<sheet name="Events" sheetId="2" r:id="rId2"/><sheet name="Before 1910" sheetId="1" r:id="rId1"/>',
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy"/><numFmt numFmtId="165" formatCode="[$-409]&quot;day: &quot;mmmm\\ yyyy"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>',
    [(1, [shared("A1", 0), shared("B1", 1)]), (2, [inline("A2", "An older thing"), inline("B2", "1901")])],
    [
        (1, [shared("A1", 0), shared("B1", 1)]),
        (2, [inline("A2", "A day"), number("B2", 35916, 1)]),
        (3, [inline("A3", "A month"), number("B3", 35916, 2)]),
        (4, [inline("A4", "A year"), number("B4", 35796, 3)]),
        (5, [inline("A5", "A day shown as a month"), number("B5", 35920, 2)]),
        (6, [inline("A6", "A month in words"), number("B6", 35916, 4)]),
    ])
