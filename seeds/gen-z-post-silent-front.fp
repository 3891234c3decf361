timeline-fingerprint 1
window 5
sha256 748bd2d27cfdc325d612e404875e9304bd873e58b7094009ab0fe5997a7ab354
p 12
nD3Bg2Lk owsZFEtS KKjGaWiX MXQBhKYM iTUdqJiM TlBRbWS0 oLYwunqX pQT6ooPw
6OL4tO04 rZAN7t9L pfreyFTX b1L0_7pA
p 3
J9lp6_S5 Tb2zJuDo kM4qsJn1
p 3
nlbXzAb- BUvC_YeQ 1NqNB14-
p 23
JN3rWL_S cqY4bGiu JlWcmxaK hQDNBo5V D4gTugUm ibVkG8bh 468s3K_d Tx2RNRP5
MyeO1mpG ItCiqrLe IxEU_0rB zb2pSMWG PgMPpS7c FnaBBDjx EQX7nxge yQAxNCHf
sIVRb9kD RcTbQxI3 X0H2_b4J J_ccZghA l3OBO1VH ICkE0NJN yRVsVFYn
p 6
cotPNhKA -G_mo8pI VdW6AJrT vNtXHY6J _5Lh--WZ zQ2rlVam
p 73
14ktZ1_6 cA8sD6Wx pnbUDcD1 PKYWWNlW BFYmiuyp gFWOHH1b hngvftHQ 2qXfEm_8
u84iL4DO Iw52t_iM i7lIcSBe NRKonlOP uKBAMz6H nxzJKgnB OUJ-FFJI fSqncvgo
gKK0F11c iuH-9ngN 3e-rJvg8 L14YJDd4 tKZA0mgD zQA8E69L SUt71176 qcKhCi_s
1Mpa9CNo o0VHj9_F jgnFVYM_ -hQi-GLs 6pqXefaf wnOIk7jo ThoGEXTG ISxiFuR1
9huC96Ow QAMH1Nsp Vn1FLwV0 07oXFVZR yaHZpDtD 44ds7jzZ r101k_Ji dZ4gJ7rz
ebWkxdwC GKuzSZU_ wIB6ttpb a_hx_AuG L0AdnZvO IKOcvE07 37FFpQvy ijii_kwQ
3H8CBRgX FbLz8lUm n9QAayuu PZUqhQmC u7Tvx4hI rTxSaR4L AbpwhfrE 0FX6U9ig
iZp0JEr5 ifg48DU4 4iCaKfCt Nvtu_sne _2pv9sBS xX4QxAi_ 6-ECJeM7 AwMRfGhA
RZUZzymz JYMGJxCr 0Pd9PwmY VKbCWJox xUaK38G0 6ziEYzGf Zh1HiFLD wzkGzxS9
MmboyOIN
p 5
RLbCta5m EpvmHCEP t3k_1U4b 3r0Ku858 B1Cyj3E2
p 68
1vM4INQr dzx9xRCq tDxkeFLx FWUen-fb IdEEYsq0 od7PQQMr DuOHMEK8 KK6OsZdB
cQGbWOl6 InmrJ10x Mb4S2NBd 1qsMWgXZ xrl8JNS5 BnekVl9s D37ntrdX ZkFWSqxl
iZkiAABL yRHEnRv4 szygwidS GrHeP7LJ yJLFtb7H VZjXJt-Q WENHYuq_ fLDbr5JT
Y5RmQi60 OfmYjQmj uxAyJSGk Hf8mO402 BTtqVNJ- vwj4ONpm hO_OxpHh 3HYfSv6-
OnwBl7B5 VUlqmpAV 68O74ezW ao3iNQY- y-c-6NcY cSU9-k7D fg_8Cv4T xd8iCc-5
4RLsxk9S 9_8GHowC S_SFj_MO GyydP8N1 QS_RSZy1 1MfPdhiU 62Q2t_0n RH6UPF6o
kkA4bDL1 nnkrB76N 3Q34VEZk k7xaR1_5 ufw0556k YgiP7xLq AFxV0FEp xsGxkqUP
t9ScYVpt 8roLTc69 ZJC0ZwyB G6nHWqFx l2WXwr8v kuBSqLED savPuqqu k2QG6VQh
A7xpDMDb y2U5pV0J _mTUUvB9 -yhPliWS
p 41
FzW3JFls 3GAr5xm6 dQnoQuY- A5Rn6fhB WFzKBFvM Ql9Lgt0K T7c31Aw3 PtZdsM7A
ExgavvYY yspOnTTb vnDlI1gO iP7eEwTq G89qRvhv 4ya1Vy3G krhQMs83 Ttu4zyF5
agIORBaq 5gmoBsf- RHdxQOXr XIlCRo4Z D9v6gdAP Pnggh-_7 w8_6phYb S6MW4Rvh
ff8V2EGL qQlv4RG1 M4nh5mab JzOYYijX rZtmKZ_X zyaZfkoo GTJu3j2O v1VjfnN0
zsWW1bzm S8C2Vxv8 ZzqAYsAZ bl3kgUbR oqry8Hb1 MD4ZvHsx _JKWP6CT 9mdpYK_n
ft1g4s-M
p 3
ROb1TsYn 9XgNVAZY FtYc6Efz
p 82
llnvly9D sfIfdB_9 Kir07V6s 3G_EBeoQ cnoewE3x xZB1kds- 8HcVmGms FgAsbwy-
q1wWXceE Ik1oMooS oDJUcwb1 HMEnC4PU c30LpRtr N2Gzxw_F hfUo0OAh 84TxXY1_
W-HUATJg NeFo_cem i4YCcpMF wO-0Gocr 0bnLwtVw 88A0Z-e6 smKhYLeY zn1zazZW
cl-zg01V NjIrP64E SKhnxem2 tvYy7SUc 1bZRx2RF 2Ar7YWyY UbCmdDvW lby9aHPh
PRPH7nbr rVG5gAHP XsRzCXOR 42oir3zI fZqf_Unm BNxIJ4Jd 36l7Euut gyLP-hOY
APWUhm2W px6GjTJq Ny9wXCuF Wf8kBiXc GiFFCYjH cEpZZpZf dof12RTd KC0NNcBG
TNosUPFW NcErt5Jm qVihfMqz 9zFXrK4s GiI6f8ew C8BvcX2a qBXPOpRv Cu1_gHYm
q5u8Zn-e IiaizlaE kKmwsm1b 82Ux2Cun 5lVXv4Pl dE2i2ZCu Ksl8VPIt szBdf-Ar
1kUrOTVz JfhbWU1a cpxc1BYt oYsVjlnY 4JlH-VQ4 1SAKF71h DXcktLjB xzv_8vlp
lOC3K0cZ -72cHDpc GjkwazYh eoRfYe6C 0MAuQJMy PZGoFOqO kdbK8R1F 509P7dyZ
y5yyrHsw aOAxSsPW
p 43
nFmfp15l _NBGC0iH htymtaa9 VT-End0_ De2LqBAu cH3dDLfT A3NR7_kg Dima-8FZ
j-gVZzOk BqIzS-nF hD8osq7c cLAwlc05 uDW8eZGp zrCkySt8 IdMwFDPE DPSl9Msy
NvcJZ0nP arL_9xQf mZ7g2X4h TugXrhOY 4sbBbKSz puh-3dTH m3GGh7Bk kKvJOiiv
wvu1I-PR ZF66XTD7 Y_gl2FWK h-9L4FBC INYfqBQM lEP4LBSV G-Oiy3DV kQja1qMH
sufZhJLx onhrL6F8 4rkPSJ83 t1b8yXSw WXov0Rjd NFqFJ1p- ymh6xsqz VMJe0c1T
osbhmdOh 9TeTDJpM KHXF6dO7
p 34
jtsk55_x PN7EoDHi wDonjnZi fbeDbDhR epXUACUq 7xuBib8a mqj4b3hR UmEgKZ3X
ScX1GPxf hzt4f_VZ GVS-gkdm _s3IKQjZ TSbKx3yW FB4Flgg_ 8AnfKYKK hAyx-D8f
Xr9K6ReV --LeCenf 91rDufAA GFj95q6C t_zAmLib uNLdVBMI s3CS-BjR zpNU1uVo
fvREFdtf veyh4v8k u6yKzGOr Y2H0_t5v Cmjms1SW 5SdbJraJ Zw3iHF1m yPcffliF
kj4MzYqH zS7l8SGF
p 83
IZQ4oQU- E4PrqMmj I6VX_BWP GgzpdTK_ kJ8hsp-_ bX6KoEJL xs-9mJCN eYeSg-W5
mmER-Brk PEywKBVT dSSmY8p0 pTweJkx2 fD0sb4KL GaYlK2z0 i7SGkdyS kZxZr2Ej
3DTK0-1i 5UQt0fRp g3chyQMj eiiahCCO igf-A5ld HaPPeKJu VCQS-3j4 Up4gghgM
LqZzlnm3 NBFpMfd6 B-_jj2vf tQ0gfUZ1 bGGyqX29 1YAkgHf5 -myN5KMn HQ3_jOuC
UWTIfI_z ww3OuTmU ltgRAa1X Oh-rd7kZ aaoFAOzO EommT-xu hI8AZ-Uj jvhhFN2m
m5TWfd-t heGVj9Pn ZdpPv1u3 q5CbXmnE AYSKVJW9 ZgvPHEdj ktxFi_gj P7KgC-MH
BirZJbcj 9mYcXVsV YWmVY6PP 8W0ux05n EGhPyp6J HjvWsDmN wuJv3Si- GhFaFVI5
WlDS2wp0 YEFZ_auN sGYWn7rb BxUTae-u miHqvxV0 BhtO263f JWy6cGnR B-qJyOX_
hkJ6eV7m 5GZ_XynG 4ILgs7x7 XBcDu6cc He3py7s0 0G8GAya5 n8sTLFdu gSbteH_c
nD8hbp9v edifuIRl E09mGD4Y nrobG7Ra WCHtKFMl PhMxBwi8 K5sTEr8H RW30_6N0
L13UmfhO 0QOVr3pm 0HC_Pzrt
p 37
7RbBFvPd d7hyMeN6 1WUh1INv Y-dQFAQy ZtLSfwNH 63_I3JqB jrTQdMxo ZQrd9CY0
V93wWANK mpzPHv7J LI6RqYpZ hvbpw03j LTTOvK2V _TuUnrmH a_hx_AuG L0AdnZvO
QVFmuX42 z06l6pQk GSkfMUPi ryyvsMjj aDQUUC80 k4EzfakH -D2m48os 4lyf5am3
2sWAbjUN iKipKpvg Tz_KB4C2 xYz1jkBN L52WGNuh B3Yp3hpw S5aH0tVs wUA-bCww
aKaXQPpp 3DWc36WM 4hToNAQh B0J7pE5E H7VCqOdH
p 9
r2GWYacJ 2x8iZ_tB f-9xzMhf HyjDrkPm JzRzA5mx WDDYDBY6 drpn4qkZ 563uGt1I
pbu8s5rK
p 52
Voywx2Ck qp6ze_BJ MsTly40t 2Z009tuw 0g5YbtQe QveEdc7L jeRwcWl3 JRt_-uDa
zt3JpAdr rtnuMkGt PcuNZkf8 J5xkYczM NsLWyXfS FUoIcfa7 nT33zaNo 6Ia9T5zk
1XlJa8c8 rAo3jeU5 Ed-pXZin 08aHkiMk eOstcSwB VwXBvW_k 0ugyTPks 1cyOlEQy
1J6CSOwG 0W6Zoqti cF-aTFW0 3M0wozpR xGH1fr1K VaXAZnfW cO90wrS1 WEnaN50n
_DuQkvvC j0OFdzNw 3QYgqTDs 8lk9BeQB o5CVvNx9 _24JRMZl xh0QWx0O NRmwP_ds
4IpCGqRB YywpsOYg 7H176-dt 1y0onWgb 0CtnvvWc SrwfhdwO 5jAgxZ3v XCyIpwU1
dJCF6nuG yuDOF4-5 f-PIootZ -tB5beeM
p 68
-ujDnkcy -m3DQvQh wtR8BHl8 m5S9y_U3 oyWwwjrh i_XyYgGm rgvWA4wN STgMx4U6
AskqkjqV hRPQO_I- 6GLtZGuo rvqCCGBD 8zsAt2Vw -QVdXe-r aC8W2YPG 1MCFKRcm
yVGUu8Y4 XLEf2pJn GtqeDlJr z4cTz1gG xmhV1Y4C uoA6rotj 3UYekiFx -oyDVukk
PBPl07Lo dRN49nVc 2TOxc8jf v0kaHMqi Qz3lJKDs o6mMsIAQ VouqkRIU yq_t5STX
iz80yAln LNi_tsaS nQVRjvNc bHDq7yhi 4QZjhEO4 MbZChPdL m56UcPOO 8B_AyXnL
rUBKqPWW O4ITA10Y GpmBkBHV BhElA29N a1Ide1kM 3YBujBhB QKRKQ7rH h7YIw6nG
TabmxdtU o2SMtHot zSKM_j0h jTajGlVq uXvBjH09 YR4tYpkk lwYDfSnp KeEfoF0k
TIKVLBts g6_BfQNF MnBtOCwl oz_NGQqK vlPy3RYG Wkz5S628 hT03I0Oy 8qVeRi9F
fbrJMGy5 3oIWWO1q OE0Y1rK3 0HgFuQ90
p 50
PGl5ZyFy 4xfTQqsK 3AvmpgOT EtBwmitH CLBr-Yuq _qroonlm X6xHHdI8 yGU1VInQ
HA8QXErP gyqC1igc vpen9PLS uX7EQ95R xLCZf2y5 9eTCZrgt 3ls_mhfU jnNB0W-Z
ZGV5FwfP uWW2PoiG Bi82a4fW E2M6P-n_ aLgKES5P H967DuL- g-APrH_y zQgdkWKQ
DK72Gd6W QUwZh-uK p9ngghdu BAgb15ip 02scBstS Gd8SNuw9 So6jmr1o BZIs7oUn
TvRTpyGL tovCJNLq XjiGTEGT 5dhEm0oz VHTqnho7 mykdxvxG aN1fDydV qvWh9KXR
g1i8NJZ6 2ub2GxTR _K4FPeKa oXRpR6s_ uA2VehpG n5i3Kl5M mvp89jl8 8ux6teEp
FyGkks4- JUtVXSAv
p 106
x9jjEFOF 6VORlf_3 pAVmuUnd ThYhsafa 9efPTMnK jBr8M_nz -8YpTlmi REHAM8Or
ETgGl2_q 5y_Xfzfo JGMEL8zg 9ji5ttCR WcJQ1nHq UI1zIyup 5nkob7xV fboZDxIc
LM0wDwIB capmcS2b e4Tm1uld x4kjS-QO gn5UE7tj JTI5HJq4 _HUNHgyG BUadj-O3
x3RZ99Jc B4Q96jGG VcXJ-Mcx YQV-m-xu yyVfBDcf RtgbFF0_ hFOIJ_8I mDg9TEE2
K1d2kDvE 8U1kI7ax N4IAZKe2 v0SU_GMZ 9OHyBdLL oqut_2Jy tLSAoXKu IgDyrbBu
o4yc2QBB D2oMLT0K sXxb4GPt l1p3i7rc I6bKGovX nQvJ96I5 A5ld13Ar KnETPutl
YoKtx1EA mgJUiJxw dVx2DcKz SwMLEYvr grriUrCr 8XNfNIzg gdijIKF7 XojEktPz
A3BC_-zb l23xRxQP tmAVccDZ 7Qg9qvhR f7onfTyB NqRnCJql MDV23y1a xs1nZcKQ
UZGfFN9H Wui5F4pg n7ZyTBpx Vg7h_NGn ytDe8U5R 4xSKzImq ewsU75F5 LMVcY01G
SgChuO0m JK6SZg_Y 0G21ScAK Pq1cRNPI xh1TQaBY ah-8G2w- MGWqx_8Y eSMa8l-o
zOMwp1ea RMwZ5mtq 7Lkxdj0l qoDknTLr B5JXkj4l BOJ2Pzvy GpWjiAu_ lcwXgg3F
qyMUkuvj R9Pgb4QD q-zbxSER 1q-CmKVq twcgkUp- urPv44sR 0OmK5Xc_ KxBv-PVA
a8DPhInf QpQg_aIk x1nVXt8h 6EocaIV0 2YR2sKBa lHZCD3aC X5C14du8 RhoRUsNx
xLXuVRAm xCiyS9bN
p 26
fXwMgLuW 9adkVFDT I9lFrq0K YAj5dYhi odvFu1MG eQTPTrhT 9FhTBI4X v-AarCJM
yKlrt1Cw kbaL6JZ5 iluqLRMs nvqGOpxi 04plrI1f rqmrpPCX cbKorJZw 3tajoHSX
Ycqdma8H EFFPGHJ8 Mb_yVXft SUQuvflx vddEs2Nr oCRd6ngS ZjcQIJLE rPopyNI0
eADbYUdo yewpazss
p 5
HhNut3T4 81cy9NfL yr8HFGPK xMrQ3sfN HHFD9QHb
p 86
_nY9nllY H8u14k6y ksx_Z077 LIAk44ll 5szxGVKt Nj7XELTI ibouw4xJ 5jfEm5y7
EBW3ywCo JtYEzvPg OBwbbUQf mltJn8gk F0AkeIt3 axJ_n9FP jxA0D_Xc l2gGzhn8
s6hTEQ_2 f0P5Htr7 hv-psE8u sIt6HWim qFbr7CNb kmPIdX_P eAdAE86k z3N1qZSU
PRRUpXWI 76LT0LmS CxUsP_Zw ydvp8qPP QBmJZiT2 u07vKim9 -rUl_x8l 7iFoi1j4
SzbKejar h9b2XNDv taWHg04x EMfwQelA 9XwS4996 hljWvOP0 SpL7x4e2 oUCedlsA
h5ao-kk2 twuqlO4y 0Rs2_DkI Agy2KoMx 6zYZu2tf DtTAAMls 4VF1TtxL ggTGuJYm
UgvasgHD 8wO8cHCJ 8LV5mVmV ciyrE9CS rutU1iCy eIL9nCfR NN2zmAmH SFxW1CRa
C8yDppgK uvGm7jPp 2diMkKS8 RmLGyd7z lduZ9V2E K1XEmV25 QuqIyAD4 3twwRfdX
rNfov-a6 In6yVKzl u8Wi6JXu 3rVaDrvR PDWuTHPk q3mYsA_I m3qScPad pftPhwVG
h1S8b_tD rwntLWiY RWfgt9ZV yE4Bwpms eVtt3zxF A0pCXoHd ib0tmRrG P5b7l-0w
uQmme82d rlphbKIx zHx6jAVJ MeFP5VEx 84fWXB4z jPXi-z9_
p 62
-8igY_Qd PEvbs6DF LMobxvei EOTzhcU9 HdOjhff7 i5sCQqar 2gznq2LP a18g2WLO
O83OxvEM QvmiOHha DwKkj6w4 ZodqIoI_ h5_wwa-E G7fask0n KH74-M8k WJM7eorG
mCltKsHN 4g1uU6-v Cz7jIxFr Q1TVb-9a t_Iqvt7A 8TEE7QQ0 T54LF5Ml AhV3oClF
53r12RgB DbVHfyL- oHsTTZDQ itbxmfFB XqN-eCAV pfKi0yUN ktAarz5m Ob2GKex4
MctC7eb8 F6jzt0z5 2GjkzvQU CEmUy3L9 lt26VrE3 gX__cFNp c1huhj14 SSLUd7h5
BNN7qUVv 91GGNSD8 NU5tWm4m jZyD9n2Q aJ2JihTL mjoifBwC kbs-BRfS 3eEyFBV7
m5RblmGu UNGlMziV DjGXmDX9 oRQxvuFg iQYImG8z U_T7Je1K 6ENMF4dm gJVY0S0g
nlzmHZgL g6wTKsR8 kHrUdC1B SEX6zU5- r_v4ZjDs ybcB_WJa
p 19
8pc7Eht_ hmRoobop Uccpdz-L 3OZN6IQH adUuIW0i vkh5W8yj Ms3zkCpu 7nm_2Wbd
Pdy2__Ap O0A4gEHA 1u6anpb8 SB8Rxjxy WJBWpNZf n9Fr519j 5Ln3drnK I3f3TIz-
6nL86fbe QSypEvLr Bh3lKyZM
p 74
EH0K_i8L 1n3q5lcY lpb0stFO zdcDkzb5 uu6gj2Zd bltocKU_ 82E4q3TQ gQsbpu2a
NJmtq5Gn OvPOhUvf t6s7sTxJ c15nPJ0z s4jlEon8 RfEuHlju krxVAlLm 005QxVQQ
6E3YJdm0 nmD3k6Qm X-lLN9LX 2peFhouT ydr7uoKe eOrlQa2x caFAzJZ3 __bgS9H0
TTOH4XrR mkO3R0ag T-_YGSXt yhQ3cQjn QVfEK4gY T0R60ImV xoYPNiVk VT3KqMvR
cpHzOPlL -YaFMl_v BAxv8iZT mEHmYlOS KdcM-Qht Rtj2xSct IVP9_1kQ 1nFIQ2q9
y1YNfOmf tedgrzVk BMvcB5TU jK-XkjuO RVhthNcs xdBvwSml PLSRZIsl 6kapgwjS
jKAgv-dC 5FXX1H_u DcyaeoH1 LCeL_zum EZ5obVfY P9nzVpW8 4a_WN7no EbPMymBm
bKNI7O7R FtWiUTd6 yV9nigoG 9LoPa-HX bLarmSh6 5x6_jfJB qWRtO6yA pjp5e95L
UoFmRM-q bUfVEuag cxN8f-BA McZ6a-Kp ute7GUQB 5Ar5qz7n z8C2HIfM 2Tyvb72E
ES3ngA0y 8n7Stj2L
p 21
8_2MU82r ICKVGRjH EKEdnAY- iHDixq9F T-6OPUwK vynthEyY mRSd6Ly2 PuGYv5qR
vGryq5sN JT0pDulQ TRSBu2N5 OYN3Y0GF N_u3jrr5 jVUTP_5E Pfu0ZF2X _P4uSrPj
ImvITanC fcruIvik 8rPXZofm EZva95Q4 Qe4R9n3L
p 11
oxGis_-A OzIhmxWT HGy4V1oz ykOK0_ZA RuXMRiAf jELuAMa_ aOe7HYBJ 4Bns2eOo
Hgzur_D1 8Hh130DX NmgwnL_C
p 64
Cj_31xeP d8lr-0lr j1IIw3lq -YESyxEY W-lQMWW0 RXyCrPL- yyvgcT8r dwt4K2Ts
ZkNBBdMY gk5MBQKb XTf0n7ji TVpHIABp 6yMnFke0 SqoQa1wg qvRyzcy- oBRZwPz9
ttey2yc1 wdzqHPX2 QOoheb06 V1_CCSU4 q015bNYD SCATGMEe 6Rx6tLEX kByecOvn
gwy7ESGs 3_mZ8kYi nmk0Rw71 Ni5tVFrx Go7xTbmv 308Nf9tT OsKY19SE dU3AnW3E
WJ8R1r88 MlLNQk82 WwLyxX-v qXXB5mjg ayrkSdAz J3vUh95z lLwYoIzH A9O2vZiX
mBuRUVLq qo6TTTcS XvhNdhzS cw6loTnb 3YSm1K0Z BxR7Dv6p 0F3zlMmV 1G_Di3GA
YQLlG0Pt 0o-6-fq3 Xl_8tnOM n6qH9I_4 xjUkT6g7 9jcswApW YCsKW8no fVbImz1f
LF35xupA FpqpQ-sp ms-FwIy8 i9ZdEg75 7LlrnP_0 lXp34OsM nwBVY_Qk _GMmulcb
p 63
z8uto7Q3 vSErMFGd g4Ddv28V WWDEPQSL pF7YB_Y1 SraUg5g- t3HOqTtT Nogn_tIE
ZPzPPvIB K77Ma-Qe zHyRg4M7 CdZTSRtF 15JAWfv4 tK80xebU uy5xqA7E 4yNjM9QS
p_T1lS14 FwwuwX6Q EUXJ6IwK kd6YZjV0 VqOWG2mF SzvdqSCY EzxUeI7R V9C2ljFK
wYlUIDPk C_fGfChf 7U47HE2F fGE6Y1bO VxDZW_rR fyQuvQuD 4nEJnmNi FseFY9s9
0A6JYzRx Y4otpxLH bOM5F-sZ lCcyFj6M 64y0pMUa _tLXPugD J408EM1Y k7FjetFI
eOhcwYzz QOvjTHXy jVJ1iVeR cRKXRI5r LE1tF52l WObgFLmN 5lel1oWg PFe-aQH4
FVnw8l1M 7ovvEoKc 0iBVEsml e4DkY5Ll Eij5pTbK a9NEA0i7 u3bCu3la 4bUZQgAz
zxKE7_cc taqxgKku znHG_4-2 pysZ-ZwM NgFZeDqK v-qn02JY Vu_7YWJW
p 63
8kHMXxfz UOEXo7dl yUD0kjTF N4n1NStO mv-5CI1K rG4ychgh Crod1Xp5 Qdfr3pig
vWsHVGL8 0xNZX7B4 W5XpeEOe VIr_6bPk xn1M-812 OlcIt5iT QiLRQflx 6Me81OLs
Z6MRTIAm rGlY801s pwMkJ053 IjY50Vd6 I7hmRSDM 0cIwmSQ5 TR1Os4D0 a0pM1Yxu
XIepCyMV YUjKnuKT 41_haYOF y6dy0UqZ wNb7ftYn XcV29Pe9 eDyHC70b t9ZK5tZw
xtk9Ht8Y ldf9mpDi _P0sZ8rC Pu53Wr8f RR6UNB36 aGuCxizW RDKSij19 gPjyRVMc
pby13kbZ 52wg1ZiA Q2i7eL1R tq6iZ_qH 4XaeJu1E R3wo0GXD M0tBIQ0z r0EZOsCp
K_9tpfAo q7nzl5T_ -nTKVG-G V-3tZG7M 8VyAHos4 Jeb7Ke9n zrsk2G-P dKyBymiJ
fWVaO539 tNEYeRe3 P7U6GaOi NtXbZa5y nkmNZsQv 3Y6YiClA urEFWWTQ
p 11
3NNhGjvL b9C_hzuQ Z7fFP3K0 tGwPL6pl IwyCZziF wUhhoxnj rloh_FPW 08Kt8Gw6
jWV6CODf 2mc0yhfx 9HNxneDs
p 81
0dWiDBt9 -QMup3Hp XjnfUHnE YFXDcpqw Bb61CdPv tIjEH44J 8BDUUUo- -5othIqa
ukW-NFal As6NLBST R6t0UX0v jrWleZhX x5OitJ66 horTz3Ap nmoUq1QR rLl4tFwa
p6bi4QXP RUOdwcnk AH5pyMjp 9ydz32w3 zWHIkTjb 5rxy5GYa rcJmJoEg 7wh8Jr9C
slJuBvOj SPgqdzKT Sai3ajMt DE_lbCL_ cjl9UByL 8bWHrjlZ 9NbrDJG5 gilz85-X
a471FGka jhOp8xZU QpVUxCTG fqSIforE icv5FOcJ O_fP1hwG -Nm2rRDs LCt7eoWK
S7mC2GiL icWsIQp2 ne2N5LUG R43fcwzg bXUgdDct w-016wW3 6-B7HUIW -mT8LWDn
tM6-1rPJ xTF_H_vl ewYqauyD xbnS-lJm WO5ZEW9S Im8dmnAI C4BBvcyV lL37Tc35
XgMxvyRe 7FVOzjeJ RY2EdZHK k3psQikT EGSC2O8h GaZ8jVSc AHSS7ZD6 -EUjLsOR
v7D4RRta TykhIfiu UbRF9aGd jaLXI59t FmFG_5k8 J8Io3DE- uBhFfSkj WsZa3dQW
64pi6oiU pno3F9mS utrZoDaN fnK_aR-K K51VGNfb yr47009O
p 1
