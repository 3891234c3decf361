#!/usr/bin/env python3
"""Makes the messages of mail/, with Python's own library where programs differ in how they encode, by hand where they differ in what they write. Run by make.sh."""
import os
from email.message import EmailMessage
from email.policy import SMTP

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "mail")


def write(name, content):
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


def head(subject, sender="Anna Berg <anna@example.org>", date="Tue, 03 May 2022 23:40:00 +0200", more=""):
    return f"From: {sender}\nTo: board@example.org\nSubject: {subject}\nDate: {date}\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n{more}"


FLOWED = head("Re: The dredging of the harbour", more="Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no\nContent-Transfer-Encoding: 8bit\n") + """
Dear all,

the board did not vote on the dredging. It only heard the report of the 
engineer, who asked for 40,000 crowns and got none.

On Monday Tom Holm wrote:
> The board has voted for the dredging, as I was 
> told by the clerk.
>
> Work begins in June.
>> When does the work begin?

That is wrong; see the minutes.

 >From the minutes: "no vote was taken".

-- 
Anna Berg
Clerk of the board
"""

PLAIN = head("=?utf-8?q?Gr=C3=BC=C3=9Fe_vom_Deich?=", sender="=?iso-8859-1?q?J=F6rg_M=FCller?= <joerg@example.org>", date="Wed, 4 May 2022 00:10:00 +0200",
             more='Content-Type: text/plain; charset="iso-8859-1"\nContent-Transfer-Encoding: quoted-printable\n') + """
Liebe Anna,

der Deich ist am 2. Mai auf 30 m L=E4nge gebrochen; die Sch=F6pfwerke laufen =
noch.

Gr=FC=DFe
J=F6rg
"""

HTML = head("Newsletter 12", sender="harbour-news@example.org", more='Content-Type: multipart/alternative; boundary="b1"\n') + """
--b1
Content-Type: text/plain; charset=us-ascii

Please read this message in HTML.
--b1
Content-Type: multipart/related; boundary="b2"

--b2
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

%s
--b2
Content-Type: image/png; name="logo.png"
Content-ID: <logo>
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b2--
--b1--
"""

HTML_BODY = """<html><head><style>p{}</style></head><body><h1>News of the harbour</h1><p>The second pier was opened on <b>12 April 2022</b>&nbsp;by the mayor.</p>
<table><tr><td>ships</td><td>312</td></tr><tr><td>tons</td><td>48,000</td></tr></table><div>On 1 April the pilot wrote:</div>
<blockquote type="cite"><p>The pier is not deep enough for the ferry.</p><p>It wants another metre.</p></blockquote><p>The harbour master does not agree.</p></body></html>"""


def attached():
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"], message["Date"] = "Tom Holm <tom@example.org>", "anna@example.org", "The engineer's report", "Fri, 06 May 2022 09:00:00 +0000"
    message.set_content("Anna,\n\nhere is the report. Page 3 says that the sand is not clean.\n\nTom\n", cte="quoted-printable")
    message.add_alternative("<p>Anna,</p><p>here is the report. Page 3 says that the sand is not clean.</p><p>Tom</p>", subtype="html")
    message.add_attachment("depth;tons\n4.5;1200\n", subtype="csv", filename="../../depths.csv")
    inner = EmailMessage(policy=SMTP)
    inner["From"], inner["Subject"] = "engineer@example.org", "Sand"
    inner.set_content("The sand holds lead.\n")
    message.add_attachment(inner)
    message.set_boundary("outer") if message.get_boundary() else None
    for number, part in enumerate(part for part in message.walk() if part.is_multipart() and part.get_content_maintype() == "multipart"):
        part.set_boundary(f"part-{number}")
    return bytes(message)


CYRILLIC = head("=?koi8-r?b?8M/S1A==?=", sender="port@example.org", more='Content-Type: multipart/signed; boundary="s"; protocol="application/pgp-signature"; micalg=pgp-sha256\n').encode() + b"""
--s
Content-Type: text/plain; charset=windows-1251
Content-Transfer-Encoding: 8bit

""" + "Порт закрыт с 5 мая 2022 года.\nСуда не входят.\n".encode("cp1251") + b"""
--s
Content-Type: application/pgp-signature; name="signature.asc"

-----BEGIN PGP SIGNATURE-----
-----END PGP SIGNATURE-----
--s--
"""

MAILBOX = """From anna@example.org Tue May  3 23:40:00 2022
""" + head("One message in a mailbox") + """
The keys are in the office.

>From now on the gate is closed at night.
"""

SEVERAL = "\n".join(f"From anna@example.org Tue May  3 23:4{i}:00 2022\n" + head(subject) + f"\nMessage {i}.\n" for i, subject in enumerate(["First", "=?utf-8?q?Zw=C3=B6lf?=", "Third"]))

if __name__ == "__main__":
    import base64
    write("flowed.eml", FLOWED)
    write("umlauts.eml", PLAIN)
    write("newsletter.eml", HTML % base64.encodebytes(HTML_BODY.encode()).decode().strip())
    write("attached.eml", attached())
    write("cyrillic.eml", CYRILLIC)
    write("one.mbox", MAILBOX)
    write("several.mbox", SEVERAL)
    write("sealed.eml", head("Secret", more='Content-Type: multipart/encrypted; boundary="e"; protocol="application/pgp-encrypted"\n') + "\n--e\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--e\nContent-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\n--e--\n")
    write("picture.eml", head("A scan", more='Content-Type: image/png; name="scan.png"\nContent-Disposition: attachment; filename="scan.png"\nContent-Transfer-Encoding: base64\n') + "\niVBORw0KGgo=\n")
