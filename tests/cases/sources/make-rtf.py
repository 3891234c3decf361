#!/usr/bin/env python3
"""Makes the RTF files of rtf/ that LibreOffice does not (make-office.py makes the others): Word's ways, old code pages, text boxes. Run by make.sh."""
import os

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rtf")

WORD = r"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\froman\fcharset204 Times;}{\f2\fnil\fcharset128 MS Mincho;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1\outlinelevel1 heading 2;}{\*\cs10 \additive Default;}}
{\info{\title The lighthouse of S\'f6der}{\author T. Lund; K. Lund}{\creatim\yr1999\mo7\dy4\hr10\min0}{\*\company Nobody}}
{\header\pard A running head\par}{\footer\pard Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}
\pard\s1 The lighthouse\par
\pard\plain The lamp was lit on 1\~March 1899\'97{\i not} in April, as {\strike the mayor}{ the \ldblquote Herald\rdblquote } has it.{\super\chftn}{\footnote\pard\plain{\super\chftn} The log of the keeper, folio 12.} It burns
 oil{\deleted  and gas}{\v  (secretly)}{\revised  alone}.{\*\bkmkstart a}{\*\bkmkend a}\par
\pard\s2 In other letters\par
\pard\plain\f1 \'cc\'e0\'ff\'ea\f0  is Russian; {\f2 \'93\'8c\'8b\'9e} is Tokyo; \u8364? is the euro; \uc2\u28450\'8a\'bf\uc1  is a sign.\line The next line.\tab After a tab: 10{\super 6} lamps, har\-bour, twenty\_one.\par
{\pard{\pntext\'b7\tab}{\*\pn\pnlvlblt}A point of a list.\par}
\trowd\cellx1000\cellx2000\pard\intbl year\cell lamps\cell\row\trowd\cellx1000\cellx2000\pard\intbl 1899\cell 12\cell\row
\pard A paragraph with a box{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard The box says: closed in winter.\par}}{\shprslt no text}} beside it.\par
{\pict\pngblip 89504e470d0a1a0a}{\object{\*\objdata 0102}}\pard The end.{\*\annotation A comment.}\par}
"""
OLD = r"""{\rtf1\mac\ansicpg1250{\fonttbl{\f0\fcharset238 Times CE;}}\f0 P\'f8\'edli\'9a \'9elu\'9dou\'e8k\'fd k\'f9\'f2 \'fap\'ecl \'ef\'e1belsk\'e9 \'f3dy.\par
Druh\'fd odstavec je z roku 1968, ne 1969.\par
}"""

for name, text in (("lighthouse.rtf", WORD), ("czech.rtf", OLD)):
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(text.encode("ascii"))
