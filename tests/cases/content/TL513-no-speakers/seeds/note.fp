timeline-fingerprint 1
window 5
sha256 df9a1f7ba50e044b8e4f6830e9ea54424571178392ab089637a2efce3182b302
p 25
2gY-kNz2 ZhA6g6It KDRgFLRR qJg8CT61 vNO84gFk RRAtkqxL eWs7jvsh nIbYhs5B
YyNoGuU6 fWejzA5c sK-Je27S i9OLESEJ 2tHFifsq BGgC4aG2 b5kIRBzz 5kh_0BRi
N5_tH3ev MU6keC_a dSbRsvWM D4Tc6zr0 5i1cMCVw
