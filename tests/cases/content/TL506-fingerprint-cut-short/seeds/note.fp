timeline-fingerprint 1
window 5
sha256 80aa80e91618ef7aca2182dd6cd9ddc8d9da1060c13a83466e3f80d00d731032
p 6
Wys-knCR AiasL5P8 DBb-50_b lw-jNX68 yoWg-uD- sDNFK