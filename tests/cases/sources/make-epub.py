#!/usr/bin/env python3
"""Makes the e-books of epub/: most by hand, for what shops and old programs write, and two by pandoc. Run by make.sh."""
import importlib.util, os, subprocess, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location("office", os.path.join(HERE, "make-office.py"))
office = importlib.util.module_from_spec(spec)
spec.loader.exec_module(office)

CONTAINER = '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="%s" media-type="application/oebps-package+xml"/></rootfiles></container>'


def epub(name, chapters, metadata, package="OEBPS/book.opf", extra=(), spine=None, version="3.0"):
    """chapters: (file, content, properties of the item, attributes of its place in the spine)"""
    folder = package.rsplit("/", 1)[0] + "/" if "/" in package else ""
    items = "".join(f'<item id="c{i}" href="{file}" media-type="application/xhtml+xml"{more}/>' for i, (file, _, more, _) in enumerate(chapters))
    order = spine if spine is not None else range(len(chapters))
    refs = "".join(f'<itemref idref="c{i}"{chapters[i][3]}/>' for i in order)
    opf = (f'<?xml version="1.0" encoding="UTF-8"?><package xmlns="http://www.idpf.org/2007/opf" version="{version}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
           f'<manifest>{items}<item id="css" href="style.css" media-type="text/css"/></manifest><spine>{refs}</spine></package>')
    office.archive(os.path.join(HERE, "epub", name), [("mimetype", "application/epub+zip"), ("META-INF/container.xml", CONTAINER % package), (package, opf), (folder + "style.css", "p {}"),
                   *((folder + file.replace("%20", " "), content) for file, content, _, _ in chapters), *extra])


def page(body, head="<title/>", start='<?xml version="1.0" encoding="UTF-8"?>'):
    return f'{start}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>{head}<script src="x.js"/></head><body>{body}</body></html>'


def main():
    epub("voyage.epub", [
        ("nav.xhtml", page("<nav epub:type='toc'><ol><li><a href='one.xhtml'>The harbour 1</a></li></ol></nav>"), ' properties="nav"', ""),
        ("text/two%20words.xhtml", page('<section><header><h1>At sea</h1></header><p>For eleven days we saw no land.<a epub:type="noteref" href="#n1">1</a> The cook counted the biscuits.</p>'
         '<aside epub:type="footnote" id="n1"><p><a href="#r1" epub:type="backlink">1</a> The log says twelve.</p></aside><aside class="sidebar"><p>A biscuit weighs a quarter of a pound.</p></aside><p>On the twelfth it rained.</p></section>'), "", ""),
        ("one.xhtml", page('<span id="page_1" epub:type="pagebreak"/><h1>The harbour</h1><p>We left on the 4th of May with <em>thirty</em> men.</p><div/><p>The captain had not slept.</p><p hidden="hidden">Hidden words.</p><footer><p>So ends the first chapter.</p></footer>'), "", ""),
        ("notes.xhtml", page("<h1>Notes of the editor</h1><p>The diary was found in 1911.</p>"), "", ' linear="no"'),
        ("last.xhtml", page("<h1>Home</h1><p>We came home with <del>nineteen</del> twenty men and one goat.</p>"), "", ""),
    ], '<dc:title>The voyage of the Anna</dc:title><dc:creator>E. Holm</dc:creator><dc:creator>A. Editor</dc:creator><dc:date>1912-03-01T00:00:00Z</dc:date><dc:language>en</dc:language>',
        spine=[0, 3, 2, 1, 4])
    epub("old.epub", [
        ("a.html", page("<h2>I</h2><p>Il a dit \x93non\x94, et le caf\xe9 \xe9tait ferm\xe9 en 1848.</p>", "<title>I</title>", '<?xml version="1.0" encoding="windows-1252"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">').encode("latin-1"), "", ""),
        ("b.html", page("<h2>II</h2><p>Personne n&#8217;a vu la lettre.&nbsp;Elle fut br&ucirc;l&eacute;e.</p>", "<title>II</title>"), "", ""),
    ], '<dc:title>La lettre</dc:title><dc:creator opf:role="aut" xmlns:opf="http://www.idpf.org/2007/opf">J. Petit</dc:creator><dc:date>1912</dc:date><dc:language>fr</dc:language>', package="content.opf", version="2.0")
    epub("poems.epub", [
        ("p1.xhtml", page("<h1>River</h1><p>The river goes<br/>where no road goes,<br/>and tells no one.</p>", start='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"), "", ""),
        ("p2.xhtml", page('<h1>Numbers</h1><table><tr><td>men</td><td>10<sup>3</sup></td></tr><tr><td>boats</td><td>12</td></tr></table><figure><img src="x.png" alt="a boat"/><figcaption>The boat in 1890</figcaption></figure>'), "", ""),
    ], "<dc:title>Poems</dc:title><dc:language>en-GB</dc:language>", extra=[
        ("META-INF/encryption.xml", '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
         '<enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><enc:CipherData><enc:CipherReference URI="OEBPS/font.otf"/></enc:CipherData></enc:EncryptedData></encryption>')])
    epub("locked.epub", [("c.xhtml", bytes(range(256)), "", "")], "<dc:title>Locked</dc:title>", extra=[
        ("META-INF/encryption.xml", '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
         '<enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData><enc:CipherReference URI="OEBPS/c.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>')])
    with tempfile.TemporaryDirectory() as folder:
        for name, text, kind in (("report.md", office.REPORT, "markdown"), ("letter.html", office.LETTER, "html")):
            source = os.path.join(folder, name)
            open(source, "w").write(text)
            subprocess.run(["pandoc", "-f", kind, source, "-o", os.path.join(HERE, "epub", name.split(".")[0] + ".epub")], check=True)


if __name__ == "__main__":
    main()
