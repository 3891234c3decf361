timeline-fingerprint 1
window 5
sha256 80aa80e91618ef7aca2182dd6cd9ddc8d9da1060c13a83466e3f80d00d731032
p 6
Wys-knCR AiasL5P8 Okzz01Zb tlkZTeNg tTAqypda uRPkbnBg
p 15
vGNqP4Og HNhj0K4r YF54dvbP YKZMg_Yw m4kSu4Yl PJEYJgGf C3HPtCls yRtmRSKb
epoZ10eF Mp-Ri8rs qyrhEFfu YpfW1hZO nysVxndw p5tyYrwX 5Y7RrzqN
p 18
G6Tp1iws IJ7FNp5q dvgAyTHZ lI9iaMK6 JL3ZJP3B 5V-jy1Jl g8TaHo1A Op91vAXf
zm4Ei1LX SkEFuW0L fcDsHUJb G6Tp1iws IJ7FNp5q 9v0VIBED PBH57XBB RRNzk3hM
d-pcKk3J WoptlUJ8
p 4
