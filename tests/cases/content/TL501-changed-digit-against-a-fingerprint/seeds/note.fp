timeline-fingerprint 1
window 5
sha256 80aa80e91618ef7aca2182dd6cd9ddc8d9da1060c13a83466e3f80d00d731032
p 6
Wys-knCR AiasL5P8 DBb-50_b lw-jNX68 yoWg-uD- sDNFKe6v
p 15
vGNqP4Og HNhj0K4r YF54dvbP YKZMg_Yw m4kSu4Yl PJEYJgGf C3HPtCls yRtmRSKb
epoZ10eF Mp-Ri8rs qyrhEFfu aUEEGKQD L8TP7JxI 8uB30t2W 1UoXFvIk
p 18
G6Tp1iws IJ7FNp5q dvgAyTHZ XO8r1xyK hhyIDy02 jwnZfFmz Ni6aeHmI b63pz-AI
GuY_iHEN aTB_j_Z0 Sav_fBNJ G6Tp1iws IJ7FNp5q 9v0VIBED BKJNUArU wYAmFeOS
X5YdJAwJ GjRym19J
p 4
