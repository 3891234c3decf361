#!/usr/bin/env python3
"""Makes in/events.xlsx, byte for byte the same each time: a workbook as spreadsheets write them, with nothing but Python's own library."""
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


# 35796 is 1 January 1998, 35916 the first of May: what lies in a workbook where "May 1998" was typed.
EVENTS = sheet([
    (1, [shared("A1", 0), shared("B1", 1)]),
    (2, [inline("A2", "A day"), number("B2", 35916, 1)]),
    (3, [inline("A3", "A month"), number("B3", 35916, 2)]),
    (4, [inline("A4", "A year"), number("B4", 35796, 3)]),
    (5, [inline("A5", "A day shown as a month"), number("B5", 35920, 2)]),
    (6, [inline("A6", "A month in words"), number("B6", 35916, 4)]),
])

PARTS = {
    "[Content_Types].xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="Events" sheetId="2" r:id="rId2"/><sheet name="Before 1910" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/>'
        f'<Relationship Id="rId3" Type="{RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId4" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    "xl/styles.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="{MAIN}">'
        '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy"/><numFmt numFmtId="165" formatCode="[$-409]&quot;day: &quot;mmmm\\ yyyy"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="{MAIN}">'
        + "".join(f"<si><t>{escape(text)}</t></si>" for text in SHARED) + "</sst>",
    "xl/worksheets/sheet1.xml": sheet([(1, [shared("A1", 0), shared("B1", 1)]), (2, [inline("A2", "An older thing"), inline("B2", "1901")])]),
    "xl/worksheets/sheet2.xml": EVENTS,
}

with zipfile.ZipFile(os.path.join(HERE, "in", "events.xlsx"), "w", zipfile.ZIP_DEFLATED) as workbook:
    for name, text in PARTS.items():
        workbook.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
