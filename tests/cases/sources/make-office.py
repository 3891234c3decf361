#!/usr/bin/env python3
"""Makes the word processor files of docx/ and odt/: some written here part by part, for what only a few programs write (tracked changes of
every kind, text boxes twice, hidden rows), some by LibreOffice and pandoc, as people get them. Run by make.sh."""
import os, shutil, subprocess, tempfile, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def archive(path, parts):
    """Entries in order, all of one day, so that the same script gives the same bytes."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with zipfile.ZipFile(path, "w") as zip_file:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            zip_file.writestr(entry, content.encode() if isinstance(content, str) else content)


def docx(name, body, footnotes="", endnotes="", styles="", core="", w=W, rel=REL):
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    spaces = (f'xmlns:w="{w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
              'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
              'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"')
    notes = [("footnotes", footnotes), ("endnotes", endnotes)]
    related = [("styles", "styles.xml")] + [(kind, kind + ".xml") for kind, text in notes if text] + [("comments", "comments.xml")]
    parts = [
        ("[Content_Types].xml", head + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
         '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
         '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>'
         + "".join(f'<Override PartName="/word/{kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>' for kind, text in notes if text)
         + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'),
        ("_rels/.rels", head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         f'<Relationship Id="r1" Type="{rel}/officeDocument" Target="word/document.xml"/>'
         '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'),
        ("word/_rels/document.xml.rels", head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         + "".join(f'<Relationship Id="r{i}" Type="{rel}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(related)) + "</Relationships>"),
        ("word/document.xml", f"{head}<w:document {spaces}><w:body>{body}<w:sectPr/></w:body></w:document>"),
        ("word/styles.xml", f"{head}<w:styles {spaces}>{styles}</w:styles>"),
        ("word/comments.xml", f'{head}<w:comments {spaces}><w:comment w:id="1" w:author="B"><w:p><w:r><w:t>A comment that is no text.</w:t></w:r></w:p></w:comment></w:comments>'),
        ("docProps/core.xml", head + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
         f'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'),
    ]
    for kind, text in notes:
        if text:
            parts.append((f"word/{kind}.xml", f'{head}<w:{kind} {spaces}><w:{kind[:-1]} w:type="separator" w:id="-1"><w:p><w:r><w:t>no note</w:t></w:r></w:p></w:{kind[:-1]}>{text}</w:{kind}>'))
    archive(os.path.join(HERE, "docx", name), parts)


def p(*runs, style=None, more=""):
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + more
    return "<w:p>" + (f"<w:pPr>{properties}</w:pPr>" if properties else "") + "".join(run if run.startswith("<") else r(run) for run in runs) + "</w:p>"


def r(text, properties=""):
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def change(kind, content):
    return f'<w:{kind} w:id="9" w:author="A" w:date="2026-01-02T00:00:00Z">{content}</w:{kind}>'


def deleted(text):
    return change("del", f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>')


def table(*rows):
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(row if isinstance(row, str) else tr(*row) for row in rows) + "</w:tbl>"


def tr(*cells, properties=""):
    return f"<w:tr>{properties}" + "".join("<w:tc><w:tcPr/>" + (cell if cell.startswith("<") else p(cell)) + "</w:tc>" for cell in cells) + "</w:tr>"


def note(kind, number, text):
    return f'<w:{kind} w:id="{number}">' + p(f"<w:r><w:{kind}Ref/></w:r>", " " + text) + f"</w:{kind}>"


def refer(kind, number):
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


STYLES = ('<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
          '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Our own"/><w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
          '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
          '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
          '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>')


def box(text):
    content = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    return (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Box" descr="a drawn box"/><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></wp:anchor></w:drawing>'
            f'</mc:Choice><mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>')


def make_docx():
    docx("minutes.docx",
         p("Minutes of the harbour board", style="Title")
         + p("Present", style="Heading1")
         + p("Mrs Berg and Mr Holm were present; ", deleted("Mr Voss was absent, "), change("ins", r("Mr Voss came late, ")), "the clerk wrote these minutes.",
             '<w:commentRangeStart w:id="1"/>', refer("footnote", 1), '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>')
         + p("Decisions", style="Heading1")
         + p("The board did ", r("not", "<w:b/>"), " approve plan 7 ", change("moveFrom", r("before the summer ")), "and put it off ", change("moveTo", r("until the spring of 1922")), ".", box("Plan 7 is the plan for the second pier."))
         + p("The costs were given as ", more='<w:rPr><w:del w:id="8" w:author="A"/></w:rPr>') + p("4,300 crowns for each of the three years.", refer("endnote", 1))
         + p("Costs", style="Sub")
         + table(("item", "1920", "1921"), ("coal", "1,200", "1,350"), tr("ice", "90", "95", properties='<w:trPr><w:del w:id="7" w:author="A"/></w:trPr>'), ("rope", "310", "290"))
         + p("First line of the oath,", "<w:r><w:br/></w:r>", "second line of the oath.", "<w:r><w:tab/></w:r>", "Signed:", "<w:r><w:tab/></w:r>", "J. Berg")
         + p("The har", "<w:r><w:softHyphen/></w:r>", "bour master keeps a copy", r(" for the secret archive", "<w:vanish/>"), ", as rule 10", r("6", '<w:vertAlign w:val="superscript"/>'), " has it, and a twenty", "<w:r><w:noBreakHyphen/></w:r>", "page report."),
         footnotes=note("footnote", 1, "Mr Voss came at half past ten.") + note("footnote", 2, "This note is referred to by nothing."),
         endnotes=note("endnote", 1, "The treasurer read them from the ledger of 1919."),
         styles=STYLES,
         core='<dc:title>Minutes of the harbour board, 12 March 1921</dc:title><dc:creator>J. Berg; T. Holm</dc:creator><dc:language>en-GB</dc:language>'
              '<dcterms:created>1921-03-14T09:00:00Z</dcterms:created><dcterms:modified>1921-03-20T09:00:00Z</dcterms:modified>')
    strict = STRICT
    docx("contract.docx",
         p("Contents", style="TOC1") + p("1 The goods 2", style="TOC1")
         + p("The goods", more='<w:outlineLvl w:val="0"/>')
         + p("The seller delivers ", r("forty ", "<w:rStyle w:val=\"Gone\"/>"), "fifty barrels of salted herring", r(" at his own risk", "<w:rStyle w:val=\"Secret\"/>"), " before the first of May.")
         + p("The price is ", '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(A1) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>', r("900 crowns"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
             ", paid in two parts.", '<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>*</w:t></w:r>', " The buyer may refuse wet barrels.")
         + p("Struck out: ", r("the buyer pays for the harbour", "<w:strike/>"), r("the seller pays for the harbour", '<w:strike w:val="0"/>'), ".")
         + table((table(("inner left", "inner right")) + p("after the inner table"), p("first paragraph of a cell") + p("second paragraph of a cell"), "last cell"))
         + '<w:sdt><w:sdtPr><w:alias w:val="no text"/></w:sdtPr><w:sdtContent>' + p("Words in a control of a form are text.") + "</w:sdtContent></w:sdt>"
         + p('<w:r><w:ruby><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>', " is Tokyo; ", '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r><w:r><w:sym w:font="Arial" w:char="2192"/></w:r>', " it lies in the east.")
         + p('<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>', " is a formula."),
         footnotes=note("footnote", 3, "The first part on delivery, the second after a month."), styles=STYLES, w=strict,
         rel="http://purl.oclc.org/ooxml/officeDocument/relationships",
         core="<dc:title>Contract of sale</dc:title>")


ODF = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
       'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
       'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
       'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')


def odt(name, body, automatic="", meta="", manifest=""):
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    archive(os.path.join(HERE, "odt", name), [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", f'{head}<office:document-content {ODF} office:version="1.3"><office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>'),
        ("styles.xml", f'{head}<office:document-styles {ODF} office:version="1.3"><office:styles><style:style style:name="Title" style:family="paragraph"/>'
         '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/></office:styles></office:document-styles>'),
        ("meta.xml", f'{head}<office:document-meta {ODF} office:version="1.3"><office:meta>{meta}</office:meta></office:document-meta>'),
        ("META-INF/manifest.xml", f'{head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
         '<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
         f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{manifest}</manifest:file-entry>'
         '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>'),
    ])


def make_odt():
    hidden = '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    struck = '<style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>'
    raised = '<style:style style:name="T3" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    changes = ('<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info><dc:creator>A</dc:creator><dc:date>2026-01-02T00:00:00</dc:date></office:change-info>'
               '<text:p>without any doubt </text:p></text:deletion></text:changed-region><text:changed-region text:id="ct2"><text:insertion><office:change-info><dc:creator>A</dc:creator>'
               '<dc:date>2026-01-02T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>')
    odt("survey.odt", changes
        + '<text:p text:style-name="Title">A survey of the northern lights</text:p>'
        '<text:h text:outline-level="1" text:style-name="Heading_20_1">The stations</text:h>'
        '<text:p>Eleven stations took part; <text:change text:change-id="ct1"/>nine sent <text:change-start text:change-id="ct2"/>complete <text:change-end text:change-id="ct2"/>tables'
        '<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Those of Vardø and Tromsø came too late.</text:p></text:note-body></text:note> before the winter of 1883.</text:p>'
        '<text:p>The observers<office:annotation><dc:creator>B</dc:creator><dc:date>2026-01-02T00:00:00</dc:date><text:p>Who were they?</text:p></office:annotation> wrote down colour,<text:s text:c="3"/>height<text:tab/>and<text:line-break/>time'
        '<text:note text:id="ftn2" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Local time, as the clocks of the stations showed it.</text:p></text:note-body></text:note>.</text:p>'
        '<text:h text:outline-level="2">What was seen</text:h>'
        '<text:list><text:list-item><text:p>A green arc on 14 November.</text:p></text:list-item><text:list-item><text:p>No light at all in December.</text:p></text:list-item></text:list>'
        '<text:p>The sum is 10<text:span text:style-name="T3">6</text:span> sightings<text:span text:style-name="T1"> and a hidden word</text:span>, <text:span text:style-name="T2">perhaps</text:span> by one count'
        '<draw:frame draw:name="F"><draw:text-box><text:p>The count was made in Bergen.</text:p></draw:text-box><svg:desc>A framed remark</svg:desc></draw:frame>.</text:p>',
        automatic=hidden + struck + raised,
        meta='<dc:title>A survey of the northern lights</dc:title><meta:initial-creator>S. Tromholt</meta:initial-creator><dc:creator>Somebody else</dc:creator>'
             '<meta:creation-date>1885-06-01T10:00:00</meta:creation-date><dc:date>1886-01-01T10:00:00</dc:date><dc:language>en</dc:language>')
    odt("locked.odt", "<text:p>What stands here would be noise.</text:p>", manifest='<manifest:encryption-data manifest:checksum-type="SHA1" manifest:checksum="x"/>')
    cell = lambda *words: "<table:table-cell>" + "".join(f"<text:p>{word}</text:p>" for word in words) + "</table:table-cell>"
    row = lambda *cells: "<table:table-row>" + "".join(cells) + "</table:table-row>"
    odt("ledger.odt",
        '<text:h text:outline-level="1"><text:number>1.</text:number>Ledger of the mill</text:h>'
        '<text:table-of-content><text:index-body><text:p>1. Ledger of the mill 1</text:p></text:index-body></text:table-of-content>'
        "<table:table>" + row(cell("year"), cell("rye"), cell("wheat")) + row(cell("1788"), cell("34 sacks"), cell("12 sacks")) + row(cell("1789"), cell("8 sacks"), cell("none, the frost", "took it in May")) + "</table:table>"
        '<text:section text:name="S1" text:display="none"><text:p>A section that is hidden.</text:p></text:section>'
        '<text:section text:name="S2"><text:p>The miller paid<text:bookmark text:name="b"/> the tithe in <text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://example.org/">kind</text:a>, not in coin.</text:p></text:section>'
        '<text:p><text:ruby><text:ruby-base>京都</text:ruby-base><text:ruby-text>きょうと</text:ruby-text></text:ruby> was the capital then.</text:p>'
        '<text:p>Page <text:page-number>1</text:page-number>: a soft­ened word.<text:soft-page-break/> And more of the same paragraph.</text:p>')


REPORT = """---
title: Report on the wells
author: [A. Miller, B. Cooper]
date: 1871-08-09
lang: en
---

# Findings

The water of the *second* well is **not** fit to drink.[^1] It stands 4.5 metres below the
street, and the drain lies 3 metres from it.

- The first well was closed in 1869.
- The third well was never opened.

## Measures

| well   | depth | salt |
|--------|------:|-----:|
| first  |    12 |  1.4 |
| second |    18 |  9.6 |

> We drank of it for thirty years, and nobody asked.

The board resolved to fill it in before winter; ~~the mayor objected~~ the mayor agreed.

[^1]: Samples were taken on three days in July.
"""

LETTER = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A letter from the coast</title></head><body>
<h1>A letter from the coast</h1><p>Dear sister, the boats came in on the 3rd of October, all but two. The <i>Marie</i> was seen off the cape at dawn;
the <i>Anna</i> was not seen at all.</p><h2>The storm</h2><p>It blew for four days&nbsp;and nobody slept. The church lost its spire, and the mill lost
one sail. “It will not stand another,” the miller said.</p><ul><li>Two men are missing.</li><li>Five boats are damaged.</li></ul>
<table border="1"><tr><td>boat</td><td>crew</td></tr><tr><td>Marie</td><td>6</td></tr><tr><td>Anna</td><td>4</td></tr></table>
<p>Write soon. The post goes by way of Husum, since the dike road is flooded.</p></body></html>"""


def office(source, kind, target):
    """LibreOffice with a profile of its own, which goes with the folder."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", folder, source], check=True, capture_output=True)
        made = os.path.join(folder, os.path.splitext(os.path.basename(source))[0] + "." + kind.split(":")[0])
        shutil.move(made, os.path.join(HERE, target))


def make_by_programs():
    with tempfile.TemporaryDirectory() as folder:
        report, letter = os.path.join(folder, "report.md"), os.path.join(folder, "letter.html")
        open(report, "w").write(REPORT)
        open(letter, "w").write(LETTER)
        for kind in ("docx", "odt"):
            subprocess.run(["pandoc", report, "-o", os.path.join(HERE, kind, "report." + kind)], check=True)
        writer = os.path.join(folder, "letter.odt")
        office(letter, "odt:writer8", writer)
        shutil.copy(writer, os.path.join(HERE, "odt/letter.odt"))
        office(writer, "docx:MS Word 2007 XML", "docx/letter.docx")
    office(os.path.join(HERE, "odt/survey.odt"), "docx:MS Word 2007 XML", "docx/survey.docx")
    office(os.path.join(HERE, "docx/minutes.docx"), "odt:writer8", "odt/minutes.odt")
    for name in ("docx/minutes.docx", "odt/survey.odt", "odt/letter.odt"):
        office(os.path.join(HERE, name), "rtf:Rich Text Format", "rtf/" + os.path.splitext(os.path.basename(name))[0] + ".rtf")


if __name__ == "__main__":
    make_docx()
    make_odt()
    make_by_programs()
