#!/bin/sh
# Makes the PDFs of pdf/ anew: with LibreOffice, Chromium and qpdf. The texts were written for the tests. Bytes differ from run to run
# (dates, ids), so only what has changed is to be committed; NAME.pdf.txt then says what must be read.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/pdf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

print() { # HTML on standard input → NAME.pdf, as Chromium prints it
  cat > "$1.html"
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update \
    --disable-sync --user-data-dir="$work/profile" --no-pdf-header-footer --print-to-pdf="$work/$1.pdf" "file://$work/$1.html" 2> /dev/null
}

office() { # flat ODT on standard input → NAME.pdf, as LibreOffice exports it
  cat > "$1.fodt"
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to pdf --outdir "$work" "$1.fodt" > /dev/null 2>&1
}

# 1. Two columns under a title across both, a running head with page numbers, footnotes.
office article < "$here/make-pdf-article.fodt"

# 2. One column: head and foot on each page, headings, a list, powers and notes, a paragraph over a page's end.
print report < "$here/make-pdf-report.html"

# 3. Narrow and justified: words broken at line ends, ligatures.
print hyphens <<'HTML'
<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>The office of weights</title>
<style>@page { size: 74mm 105mm; margin: 9mm } body { font: 11px/1.35 "DejaVu Serif"; text-align: justify; font-variant-ligatures: common-ligatures; margin: 0 } p { margin: 0; text-indent: 1.5em } h1 { font-size: 15px }</style>
<h1>The office of weights</h1>
<p>The first of&shy;fi&shy;cers of the of&shy;fice were chosen in the au&shy;tumn of 1871, when the gov&shy;ern&shy;ment re&shy;al&shy;ised that no two of&shy;fi&shy;cial scales in the prov&shy;ince agreed. Their in&shy;struc&shy;tions were suf&shy;fi&shy;cient&shy;ly clear: a mer&shy;chant whose scales dif&shy;fered by more than five grains was to be fined, and the dif&shy;fer&shy;ence pub&shy;lished in the weekly ga&shy;zette.</p>
<p>With&shy;in a year the ef&shy;fect was vis&shy;i&shy;ble. Flour, cof&shy;fee and saf&shy;fron were sold by one meas&shy;ure from the har&shy;bour to the hills, and the of&shy;fice con&shy;fis&shy;cat&shy;ed only twen&shy;ty-sev&shy;en scales in all. An Anglo-Saxon pound that a fish&shy;mon&shy;ger had in&shy;her&shy;it&shy;ed from his grand&shy;fa&shy;ther was the only one that he was al&shy;lowed to keep, as a cu&shy;ri&shy;os&shy;i&shy;ty.</p>
<p>The af&shy;fair end&shy;ed in 1874, when the in&shy;spec&shy;tors them&shy;selves were in&shy;spect&shy;ed. Two of the five of&shy;fi&shy;cial kil&shy;o&shy;grams were found to be light, and the gov&shy;er&shy;nor re&shy;fused to sign the re&shy;port un&shy;til they had been re&shy;placed.</p></html>
HTML

# 4. Its pages called iii, iv, 1, A-7. 5. Under a password. 6. Encrypted, but open to all. 7. Turned.
qpdf --qdf --object-streams=disable report.pdf report.qdf
sed 's|^  /Type /Catalog$|&\n  /PageLabels << /Nums [ 0 << /S /r /St 3 >> 2 << /S /D >> 3 << /S /D /St 7 /P (A-) >> ] >>|' report.qdf | fix-qdf > labels.qdf
qpdf --object-streams=generate labels.qdf labels.pdf
qpdf --encrypt secret owner 256 -- hyphens.pdf encrypted.pdf
qpdf --encrypt "" owner 256 -- hyphens.pdf open.pdf
qpdf --rotate=+90 hyphens.pdf rotated.pdf

# 8. A picture of a page, and no text. 9. Such a page between others.
cat > scan.html <<'HTML'
<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>body { font: 30px "Liberation Serif"; margin: 60px }</style><p>A page that was scanned</p><p>and never read again</p></html>
HTML
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update \
  --disable-sync --user-data-dir="$work/profile" --window-size=420,600 --screenshot="$work/scan.png" "file://$work/scan.html" 2> /dev/null
print scan <<'HTML'
<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Scan</title><style>@page { size: A5; margin: 0 } img { width: 100% }</style><img src="scan.png" alt=""></html>
HTML
qpdf --empty --pages hyphens.pdf 1 scan.pdf 1 hyphens.pdf 2 -- mixed.pdf

# 10. Hebrew and Arabic, with numbers and Latin words in them.
print hebrew <<'HTML'
<!DOCTYPE html><html lang="he" dir="rtl"><meta charset="utf-8"><title>הגשר</title><style>@page { size: A5; margin: 15mm } body { font: 14px/1.5 "Noto Sans Hebrew" } h1 { font-size: 20px }</style>
<h1>הגשר נפתח</h1>
<p>הגשר מעל הנהר נפתח ביום 21 במרץ 1932 לעיני אלפי צופים (ביניהם ראש העיר). העבודות נמשכו 38 חודשים ועלו 4.2 מיליון לירות.</p>
<p>החברה Dorman Long בנתה אותו מפלדה, ומהנדס העיר אמר: „הגשר יעמוד מאה שנים“. השער נסגר בשעה 18:30 באותו ערב.</p></html>
HTML
print arabic <<'HTML'
<!DOCTYPE html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>الجسر</title><style>@page { size: A5; margin: 15mm } body { font: 15px/1.7 "Noto Naskh Arabic" }</style>
<p>افتتح الجسر فوق النهر في 21 مارس 1932 أمام آلاف المتفرجين، وقال مهندس المدينة إن الجسر سيبقى مئة عام. استمرت الأعمال 38 شهرا.</p></html>
HTML

# 11. A table: its rows are read as rows.
print table <<'HTML'
<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Harbour dues</title><style>@page { size: A5; margin: 15mm } body { font: 12px/1.4 "Liberation Sans" } td, th { padding: 2px 14px; text-align: left } td + td { text-align: right }</style>
<h1>Harbour dues</h1>
<p>The dues of the four quays, in pounds, as the harbour master gave them to the council.</p>
<table><tr><th>Quay</th><th>1930</th><th>1931</th></tr>
<tr><td>North Quay</td><td>1,240</td><td>1,318</td></tr><tr><td>South Quay</td><td>980</td><td>1,002</td></tr>
<tr><td>Old Basin</td><td>312</td><td>288</td></tr><tr><td>Timber Pond</td><td>77</td><td>64</td></tr>
<tr><td>Ferry Steps</td><td>45</td><td>51</td></tr></table>
<p>The council took note and asked for the figures of 1932 before the end of May.</p></html>
HTML

# 12. What begins as a PDF and is none.
printf '%%PDF-1.7\n%%\342\343\317\323\n1 0 obj\n<< /Type /Cat' > damaged.pdf

# 13. A page that unpacks to forty megabytes. 14. Two forms that draw each other. 15. Forms that draw the next one sixteen times, eight deep.
python3 - <<'PY'
import zlib

def write(name, objects):
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, at)
    open(name, "wb").write(out)

def stream(data, head=b""):
    return b"<< /Length %d %s >>\nstream\n" % (len(data), head) + data + b"\nendstream"

def form(data, forms):
    return stream(data, b"/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /XObject << %s >> /Font << /F 4 0 R >> >>" % forms)

page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> /XObject << /A 6 0 R >> >> >>"
head = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
write("bomb.pdf", head + [stream(zlib.compress(b" " * 40_000_000, 9), b"/Filter /FlateDecode")])
write("loop.pdf", head + [stream(b"/A Do"), form(b"/B Do", b"/B 7 0 R"), form(b"/A Do", b"/A 6 0 R")])
write("many.pdf", head + [stream(b"/A Do")] + [form(b"/A Do " * 16, b"/A %d 0 R" % (7 + n)) for n in range(8)]
      + [form(b"BT /F 9 Tf (again and again and again) Tj ET", b"")])

# Beads, outlines and page labels that go round and never end; the page is sound.
write("round.pdf", [b"<< /Type /Catalog /Pages 2 0 R /Threads [6 0 R] /Outlines 9 0 R /PageLabels 11 0 R >>", head[1],
      b"<< /Type /Page /Parent 2 0 R /B [7 0 R] /MediaBox [0 0 300 200] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>", head[3],
      stream(b"BT /F 11 Tf 20 100 Td (The thread goes round but the page ends.) Tj ET"), b"<< /Type /Thread /F 7 0 R >>",
      b"<< /Type /Bead /T 6 0 R /N 8 0 R /V 8 0 R /P 3 0 R /R [0 0 9 9] >>", b"<< /Type /Bead /T 6 0 R /N 7 0 R /V 7 0 R /P 3 0 R /R [0 0 9 9] >>",
      b"<< /Type /Outlines /First 10 0 R /Last 10 0 R /Count 1 >>", b"<< /Title (Round) /Parent 9 0 R /Next 10 0 R /First 10 0 R /Dest [3 0 R /Fit] >>",
      b"<< /Kids [11 0 R] >>"])

# A page tree that is its own child, and one of more pages than are read.
write("own-child.pdf", [head[0], b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"])

def packed(name, data, filters):
    """A file whose objects lie in an object stream."""
    out = bytearray(b"%PDF-1.5\n")
    at = len(out)
    out += b"5 0 obj\n<< /Type /ObjStm /N 3 /First 20 /Length %d /Filter %s >>\nstream\n" % (len(data), filters) + data + b"\nendstream\nendobj\n"
    table = len(out)
    rows = b"".join(bytes([kind]) + where.to_bytes(4, "big") + index.to_bytes(2, "big") for kind, where, index in
                    [(0, 0, 65535), (2, 5, 0), (2, 5, 1), (2, 5, 2), (1, 0, 0), (1, at, 0), (1, table, 0)])
    rows = zlib.compress(rows)
    out += b"6 0 obj\n<< /Type /XRef /Size 7 /W [1 4 2] /Root 1 0 R /Length %d /Filter /FlateDecode >>\nstream\n" % len(rows) + rows
    out += b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % table
    open(name, "wb").write(out)

swell = zlib.compressobj(9)
swollen = b"".join(swell.compress(bytes(1 << 20)) for _ in range(1500)) + swell.flush()
packed("packed-bomb.pdf", zlib.compress(swollen, 9), b"[/FlateDecode /FlateDecode]")
PY

mkdir -p "$out"
cp article.pdf report.pdf hyphens.pdf labels.pdf encrypted.pdf open.pdf rotated.pdf scan.pdf mixed.pdf hebrew.pdf arabic.pdf table.pdf damaged.pdf bomb.pdf loop.pdf many.pdf round.pdf own-child.pdf packed-bomb.pdf "$out/"
ls -l "$out"/*.pdf
