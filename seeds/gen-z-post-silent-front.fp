timeline-fingerprint 1
window 5
sha256 748bd2d27cfdc325d612e404875e9304bd873e58b7094009ab0fe5997a7ab354
p 12
25Ko-vFO owsZFEtS KKjGaWiX MXQBhKYM iTUdqJiM eYTt3_S4 Od2MwdkN _Wap6diI
SuuDN4gH PWpG23qu Ms-54JNK tpUR97Kf
p 3
yx-MtJvo hghvRkwg gjB0yOxv
p 3
nlbXzAb- BUvC_YeQ 1NqNB14-
p 23
zPBNtB87 rA5Z-Rfa hb5QQ8Me jtFrSHMH NjSWZNh- ibVkG8bh 468s3K_d Tx2RNRP5
MyeO1mpG ItCiqrLe IxEU_0rB zb2pSMWG PgMPpS7c FnaBBDjx EQX7nxge yQAxNCHf
sIVRb9kD RcTbQxI3 X0H2_b4J J_ccZghA l3OBO1VH ICkE0NJN yRVsVFYn
p 6
cotPNhKA -G_mo8pI VdW6AJrT vNtXHY6J _5Lh--WZ lOv0UDyR
p 73
a4b6RGxG 5SQyflTl nTAszleu PKYWWNlW BFYmiuyp gFWOHH1b hngvftHQ 2qXfEm_8
u84iL4DO Iw52t_iM i7lIcSBe NRKonlOP uKBAMz6H nxzJKgnB OUJ-FFJI fSqncvgo
AfBy2ZPH 1FjPHSFV x0bOWlNF v1q86C9L tKZA0mgD zQA8E69L SUt71176 qcKhCi_s
1Mpa9CNo P4QF5QQX qyL1oVVf nqxGD5yO awiVN7hz wnOIk7jo ThoGEXTG ISxiFuR1
9huC96Ow QAMH1Nsp Vn1FLwV0 07oXFVZR yaHZpDtD 44ds7jzZ r101k_Ji dZ4gJ7rz
ebWkxdwC GKuzSZU_ wIB6ttpb a_hx_AuG L0AdnZvO IKOcvE07 37FFpQvy cOu4QebA
N-1rIOCo E5na9kwm E325glbl 7C8VSgr8 u7Tvx4hI rTxSaR4L AbpwhfrE 0FX6U9ig
iZp0JEr5 ifg48DU4 4iCaKfCt Nvtu_sne _2pv9sBS xX4QxAi_ 6-ECJeM7 AwMRfGhA
RZUZzymz JYMGJxCr 0Pd9PwmY VKbCWJox xUaK38G0 FltZkKOp hYLU2Y9i heRaZy22
omm9KQxU
p 5
RLbCta5m EpvmHCEP t3k_1U4b 3r0Ku858 B1Cyj3E2
p 68
1G2pzPK0 rpqpPd1- UyEvFYBQ eAz26H7z IdEEYsq0 od7PQQMr DuOHMEK8 KK6OsZdB
cQGbWOl6 InmrJ10x Mb4S2NBd 1qsMWgXZ xrl8JNS5 BnekVl9s D37ntrdX ZkFWSqxl
iZkiAABL yRHEnRv4 qawA9uAg dWrYGl-N -1f0p40N nuDUv5se pkoKVL-U WWud1L-U
dD1oT2OI GU5O2AyQ uxAyJSGk Hf8mO402 BTtqVNJ- vwj4ONpm hO_OxpHh 3HYfSv6-
OnwBl7B5 VUlqmpAV JMqYmwkN qcIh9f7y 7wCRC7kP fQUizFqk fg_8Cv4T 0HUHY47M
NIlcXl_M GW25C-8b pQANDd2s GyydP8N1 QS_RSZy1 1MfPdhiU 62Q2t_0n RH6UPF6o
kkA4bDL1 nnkrB76N 4gvZA7Xr 5U_B8Nvt K9MRAwkL mwNzBtFc AFxV0FEp xsGxkqUP
t9ScYVpt 8roLTc69 ZJC0ZwyB G6nHWqFx l2WXwr8v kuBSqLED savPuqqu k2QG6VQh
6HTMRqep nCDmBrmY Fqz856LO JY0Yn6GH
p 41
FzW3JFls 3GAr5xm6 dQnoQuY- A5Rn6fhB WFzKBFvM Ql9Lgt0K T7c31Aw3 PtZdsM7A
ExgavvYY yspOnTTb vnDlI1gO iP7eEwTq G89qRvhv PQsX4t0h hkbOU1Z4 ET8Q6V-G
TRvnW2h6 2Z0eyECw e8RTm19- TjXicsCG _Rj3xjRk Pnggh-_7 w8_6phYb S6MW4Rvh
ff8V2EGL qQlv4RG1 M4nh5mab JzOYYijX rZtmKZ_X zyaZfkoo GTJu3j2O v1VjfnN0
zsWW1bzm S8C2Vxv8 ZzqAYsAZ bl3kgUbR oqry8Hb1 shyXP9tt MFHzooqi MAUxNiRQ
SBgfnpQa
p 3
ROb1TsYn 9XgNVAZY UDBKo_w8
p 82
shYUvrI1 Hhp6A7Pl Ik4C59h8 3G_EBeoQ cnoewE3x xZB1kds- 8HcVmGms X3RTzgx9
HWrQvwTN T-RL9xyf xtG6Z3Dp HMEnC4PU c30LpRtr N2Gzxw_F 8agwFnDC x4v2Wjpu
DTJo3TaY GhXwGF9q i4YCcpMF wO-0Gocr 0bnLwtVw 88A0Z-e6 smKhYLeY zn1zazZW
cl-zg01V NjIrP64E SKhnxem2 tvYy7SUc 1bZRx2RF 2Ar7YWyY UbCmdDvW C0h9p1Ji
iH8sAM9M X3BDxsQS hFyZ9iEP dbfUbLGL OFf0KRbU LzY793Wj 36l7Euut gyLP-hOY
APWUhm2W px6GjTJq Ny9wXCuF Wf8kBiXc GiFFCYjH cEpZZpZf bQfHO-9a P2Dnmxu-
UhNDaZoP eGSLZLhq uRAjAOnf 9zFXrK4s GiI6f8ew C8BvcX2a qBXPOpRv Cu1_gHYm
q5u8Zn-e IiaizlaE kKmwsm1b 82Ux2Cun 5lVXv4Pl dE2i2ZCu Ksl8VPIt szBdf-Ar
1kUrOTVz JfhbWU1a cpxc1BYt oYsVjlnY 4JlH-VQ4 1SAKF71h DXcktLjB xzv_8vlp
xqArlVY5 UeEj7gTa DiCeImPv fyZvaFel 0MAuQJMy PZGoFOqO nCXqPY7i 9u1trkEU
K8O7e_u8 FwmObT7B
p 43
nFmfp15l Y26gdEJz qhUO5MPf 7IrmtLj_ pAAPbUse f5-tfxi4 A3NR7_kg Dima-8FZ
j-gVZzOk BqIzS-nF hD8osq7c cLAwlc05 uDW8eZGp zrCkySt8 IdMwFDPE DPSl9Msy
NvcJZ0nP arL_9xQf mZ7g2X4h TugXrhOY 4sbBbKSz puh-3dTH m3GGh7Bk kKvJOiiv
wvu1I-PR geaEbO-B D_wh4IUm rtHF4YPY RzrFWh12 lEP4LBSV G-Oiy3DV kQja1qMH
sufZhJLx onhrL6F8 4rkPSJ83 t1b8yXSw WXov0Rjd NFqFJ1p- ymh6xsqz Q4ZanbrM
UAFIz28y Hi95f_06 U-ZcaKT7
p 34
jtsk55_x PN7EoDHi wDonjnZi fbeDbDhR epXUACUq 7xuBib8a mqj4b3hR UmEgKZ3X
YKAqScAf Vsexyeby fnmdbJCN hPZf4fzg TSbKx3yW FB4Flgg_ 8AnfKYKK hAyx-D8f
Xr9K6ReV --LeCenf 91rDufAA GFj95q6C t_zAmLib uNLdVBMI s3CS-BjR zpNU1uVo
fvREFdtf veyh4v8k u6yKzGOr Y2H0_t5v Cmjms1SW 5SdbJraJ zdxaBoBM RzSzw9gt
X7FkuAkz dQaOrrRu
p 83
_ftHwFgc GbIB0eQ5 -aHpvNUm GgzpdTK_ kJ8hsp-_ bX6KoEJL xs-9mJCN eYeSg-W5
MbX15z-G ACd3GFxX dEVT6o0n HS175hr3 fD0sb4KL GaYlK2z0 i7SGkdyS yUef0QqE
nqf7g0jr PiFa18sL -j7ZY399 GjxtyrYz J5R1l-Ih n-zWP5I4 Xnn4MeXX hJszvWLg
TIjLC-Go nFL7qRvM B-_jj2vf dbIODmT- tllChtFG oiKrqP3Z nHHz1ZQg HQ3_jOuC
UWTIfI_z ww3OuTmU ltgRAa1X Oh-rd7kZ aaoFAOzO EommT-xu hI8AZ-Uj jvhhFN2m
m5TWfd-t heGVj9Pn ZdpPv1u3 q5CbXmnE AYSKVJW9 ZgvPHEdj ktxFi_gj P7KgC-MH
BirZJbcj 9mYcXVsV YWmVY6PP 8W0ux05n EGhPyp6J qw8YRQBF 2pDW_V_w eP0QjbE4
CpRX8BtT stFnW1aE P7luVNGT BxUTae-u miHqvxV0 BhtO263f JWy6cGnR B-qJyOX_
hkJ6eV7m 5GZ_XynG 4ILgs7x7 XBcDu6cc He3py7s0 0G8GAya5 9XsTa3YF hckplLIx
5C5DYtHH ItzOF6MH E09mGD4Y nrobG7Ra WCHtKFMl PhMxBwi8 K5sTEr8H 2ZWsaMuU
I7N8dFp1 n8dxeWDM OMFZbUuK
p 37
7RbBFvPd d7hyMeN6 1WUh1INv Y-dQFAQy ZtLSfwNH 63_I3JqB jrTQdMxo ZQrd9CY0
V93wWANK mpzPHv7J LI6RqYpZ hvbpw03j LTTOvK2V _TuUnrmH a_hx_AuG L0AdnZvO
QVFmuX42 z06l6pQk Ic3BUB0p EvDpozVI 3Ha2kZEd yhkMRnEo 2ule7aWm 4lyf5am3
2sWAbjUN iKipKpvg Tz_KB4C2 xYz1jkBN L52WGNuh B3Yp3hpw S5aH0tVs wUA-bCww
aKaXQPpp ZeSHa0Zp M1RQ597F wPr_Ov7Y Ox4_qk5_
p 9
r2GWYacJ 2x8iZ_tB f-9xzMhf HyjDrkPm JzRzA5mx WDDYDBY6 47BhD9fK o64k3Kf8
mhKSymB9
p 52
Ao75rTlv qp6ze_BJ MsTly40t 2Z009tuw 0g5YbtQe QveEdc7L jeRwcWl3 JRt_-uDa
j3-DNhaU sZbdCaT6 Be6zBauj XZ9JbUEt NsLWyXfS FUoIcfa7 nT33zaNo 6Ia9T5zk
xawiZ5QN N_jfbZTG lLMVjEwa 3qZkZuOs eOstcSwB VwXBvW_k 0ugyTPks 1cyOlEQy
1J6CSOwG 0W6Zoqti cF-aTFW0 3M0wozpR xGH1fr1K VaXAZnfW cO90wrS1 WEnaN50n
_DuQkvvC j0OFdzNw 3QYgqTDs 8lk9BeQB o5CVvNx9 mwSdmA5b 3_EQpF8j Jeri4IHJ
W7j2aeS_ YywpsOYg 7H176-dt 1y0onWgb 0CtnvvWc SrwfhdwO 5jAgxZ3v XCyIpwU1
Obbmi2yr Wippjehd XfuJcywa SS4P0Xsd
p 68
-ujDnkcy -m3DQvQh wtR8BHl8 m5S9y_U3 oyWwwjrh i_XyYgGm fcqycAXO 8G59UrKX
khah3wDe DPJb5ZD9 xa2O5agO rvqCCGBD 8zsAt2Vw -QVdXe-r aC8W2YPG 1MCFKRcm
yVGUu8Y4 XLEf2pJn GtqeDlJr z4cTz1gG xmhV1Y4C uoA6rotj 3UYekiFx -oyDVukk
lzDsYt-Q 5WjgodNb TIdJw2iT 1PGolYCQ Qz3lJKDs o6mMsIAQ VouqkRIU yq_t5STX
iz80yAln LNi_tsaS nQVRjvNc bHDq7yhi 4QZjhEO4 MbZChPdL m56UcPOO 8B_AyXnL
rUBKqPWW O4ITA10Y GpmBkBHV a7eYkrwb uG23-dpB OwvCGwOG zucrsIZt Z6BPIU01
TabmxdtU o2SMtHot zSKM_j0h jTajGlVq uXvBjH09 YR4tYpkk lwYDfSnp KeEfoF0k
TIKVLBts g6_BfQNF MnBtOCwl oz_NGQqK vlPy3RYG Wkz5S628 hT03I0Oy 8qVeRi9F
VbobIvRT 48KTCyxG 2jRTOVEp -7LuY1Lb
p 50
PGl5ZyFy 4xfTQqsK 3AvmpgOT EtBwmitH CLBr-Yuq _qroonlm X6xHHdI8 yGU1VInQ
HA8QXErP gyqC1igc vpen9PLS uX7EQ95R xLCZf2y5 9eTCZrgt 3ls_mhfU jnNB0W-Z
ZGV5FwfP uWW2PoiG Bi82a4fW E2M6P-n_ aLgKES5P H967DuL- jg6_hAcg aqPj7aQr
rwbicU1X pGCf2y_- p9ngghdu BAgb15ip 02scBstS Gd8SNuw9 So6jmr1o BZIs7oUn
TvRTpyGL tovCJNLq XjiGTEGT 5dhEm0oz VHTqnho7 mykdxvxG aN1fDydV qvWh9KXR
g1i8NJZ6 2ub2GxTR _K4FPeKa oXRpR6s_ uA2VehpG n5i3Kl5M XcVUYY0p PlY6IPqR
Dc-Xf8jj SwW-bR63
p 106
hRnId3ho 6VORlf_3 pAVmuUnd ThYhsafa 9efPTMnK jBr8M_nz -8YpTlmi REHAM8Or
ETgGl2_q 5y_Xfzfo JGMEL8zg 9ji5ttCR WcJQ1nHq UI1zIyup 5nkob7xV fboZDxIc
LM0wDwIB capmcS2b NDR_adDI BNEE-DA_ 2WkcA40L mIETtrsU dKhr3bf8 o72zhNlj
OkgDNwME B4Q96jGG VcXJ-Mcx VsgKMMwK ug5gz6dJ sEPFG0fU 1ywSk-sC CUWYcWBI
YWvmRrRn xh6NNlnj ExBBFwcB kmMLQYJr t6GNuhP9 uEUlIGEm tLSAoXKu IgDyrbBu
o4yc2QBB D2oMLT0K sXxb4GPt l1p3i7rc I6bKGovX X1-jqmTG IaiHclzC 2TBBe-AZ
KSP3SL_a 4IgRVI4a 66bADT6k 9WaUHr6Q cnubT6OP UCGsEhRL gdijIKF7 XojEktPz
A3BC_-zb l23xRxQP tmAVccDZ 7Qg9qvhR f7onfTyB sHXUexUl Q1551gAN fT_-ZhnD
SjgqCl3b Wui5F4pg HhN4bt-x XkKwy2XN j16_-NrO CEzZIvEm ewsU75F5 LMVcY01G
SgChuO0m JK6SZg_Y 0G21ScAK Pq1cRNPI xh1TQaBY ah-8G2w- MGWqx_8Y eSMa8l-o
zOMwp1ea RMwZ5mtq 7Lkxdj0l qoDknTLr B5JXkj4l BOJ2Pzvy GpWjiAu_ lcwXgg3F
qyMUkuvj R9Pgb4QD Z_sJuX7w fxz5jt8g r2O3ayaX ppyyWS9- 0OmK5Xc_ KxBv-PVA
4tXp6nCU YctweO8e nRFNusHS jfwF2ENc 2YR2sKBa lHZCD3aC 8xMECTyC PaacKNCy
s1UKo2PI KcPpsO1m
p 26
fXwMgLuW 9adkVFDT I9lFrq0K 9_7ZtAUQ kfrjknRm J44W12Np FYuRYVL- gVHcnu0y
FoUPPoem 75h3kbZQ BdXYabm4 nvqGOpxi 04plrI1f rqmrpPCX cbKorJZw 3tajoHSX
Ycqdma8H EFFPGHJ8 Mb_yVXft SUQuvflx vddEs2Nr oCRd6ngS LZ3HeOsd jENyyEmG
TaanNtD3 kwlW0Gu-
p 5
HhNut3T4 81cy9NfL yr8HFGPK bhof4rIH zG9n12zw
p 86
aH1Qt-Lk Me8hmwEt ksx_Z077 LIAk44ll 5szxGVKt Nj7XELTI ibouw4xJ 5jfEm5y7
EBW3ywCo JtYEzvPg OBwbbUQf mltJn8gk F0AkeIt3 1xefxgyl ebELUGOm o2eKOTyg
TCbPUZlb 0ZuWJzYN DJrQn8_9 hkVF5kfZ Zw3b3OLU sfxteUg7 WM9obzni x0d3Fq1g
QF99c4vP Y3oge7QS yWG_idhB IvXaNdDO F2KgILSB 3C5kzXf5 vOdqvVu_ 5zaj_8Tv
98UBxEbP ViPhvhOu ajsw6PkP EMfwQelA 9XwS4996 hljWvOP0 SpL7x4e2 oUCedlsA
h5ao-kk2 twuqlO4y 0Rs2_DkI Agy2KoMx 6zYZu2tf DtTAAMls 4VF1TtxL ggTGuJYm
uOMod5ci 4KZQ31Hp qKhtRbst u4WF0_rH rutU1iCy eIL9nCfR NN2zmAmH SFxW1CRa
C8yDppgK uvGm7jPp 2diMkKS8 RmLGyd7z lduZ9V2E K1XEmV25 QuqIyAD4 BP-YiWBt
GVtuuq4- O3LT-KBX P46P6iJz _2MPU4Di PDWuTHPk q3mYsA_I m3qScPad _TgQWkbw
4ZT37pHw VhjRMZsq srBKCOdR yE4Bwpms eVtt3zxF A0pCXoHd ib0tmRrG P5b7l-0w
uQmme82d rlphbKIx jqC_jECq kXVcVPb1 vEnr0Iax 2AMwUDsJ
p 62
-8igY_Qd PEvbs6DF LMobxvei EOTzhcU9 HdOjhff7 i5sCQqar 2gznq2LP a18g2WLO
O83OxvEM QvmiOHha DwKkj6w4 ZodqIoI_ h5_wwa-E G7fask0n KH74-M8k WJM7eorG
mCltKsHN 4g1uU6-v Cz7jIxFr Q1TVb-9a t_Iqvt7A 8TEE7QQ0 T54LF5Ml AhV3oClF
53r12RgB DbVHfyL- oHsTTZDQ lnRbaqUD gNt_pHAs EhLs51CC 6ARkDWfR BAHRWb1s
B3LgNQAy F6jzt0z5 2GjkzvQU CEmUy3L9 lt26VrE3 gX__cFNp c1huhj14 SSLUd7h5
BNN7qUVv 91GGNSD8 NU5tWm4m jZyD9n2Q ZNCxYuaT 9zFiAB8V ujavLFsA LM9WNC-y
m5RblmGu UNGlMziV DjGXmDX9 oRQxvuFg iQYImG8z U_T7Je1K 6ENMF4dm gJVY0S0g
nlzmHZgL g6wTKsR8 Wsq6gGyo rauEa0QJ mZKR8zz4 g47osQZ0
p 19
8pc7Eht_ hmRoobop Uccpdz-L 3OZN6IQH adUuIW0i vkh5W8yj Ms3zkCpu 7nm_2Wbd
Pdy2__Ap 7rU7ziec ZFk9HQtp 8fa5woku J0krGGNz n9Fr519j 5Ln3drnK eVM49AIF
AGdkVQPT JzA0NYdF 9aayL5iu
p 74
EH0K_i8L 1n3q5lcY lpb0stFO zdcDkzb5 uu6gj2Zd bltocKU_ 82E4q3TQ gQsbpu2a
NJmtq5Gn OvPOhUvf t6s7sTxJ c15nPJ0z s4jlEon8 RfEuHlju krxVAlLm 005QxVQQ
6E3YJdm0 nmD3k6Qm X-lLN9LX 2peFhouT ydr7uoKe eOrlQa2x caFAzJZ3 __bgS9H0
EqI9a9hT LzJ1p1bF hJAC4kMS xUZAVL4r 05D8I5tD 99b7LSMN xoYPNiVk VT3KqMvR
cpHzOPlL -YaFMl_v BAxv8iZT mEHmYlOS KdcM-Qht Rtj2xSct IVP9_1kQ 1nFIQ2q9
oMRn2pnd MMHgL4ok 2lkZo1vb ykfAqNW2 0A5RVYMt epCuGIk_ PLSRZIsl 6kapgwjS
jKAgv-dC 5FXX1H_u DcyaeoH1 LCeL_zum EZ5obVfY Aqh_p7kw lHnAXdAr 8LoxqZDF
IHEux1rS FtWiUTd6 yV9nigoG 9LoPa-HX bLarmSh6 5x6_jfJB qWRtO6yA pjp5e95L
UoFmRM-q bUfVEuag cxN8f-BA McZ6a-Kp ute7GUQB 5Ar5qz7n ZI0bmJbb 6UiiyGeE
uCpEgofM tK2zHr4c
p 21
fPyxtpX6 ICKVGRjH EKEdnAY- iHDixq9F T-6OPUwK vynthEyY mRSd6Ly2 PuGYv5qR
vGryq5sN JT0pDulQ TRSBu2N5 OYN3Y0GF N_u3jrr5 jVUTP_5E Pfu0ZF2X _P4uSrPj
ImvITanC pRV718E_ fEOs-7W9 IcebjSzO H1jv_tHv
p 11
oxGis_-A OzIhmxWT HGy4V1oz ykOK0_ZA RuXMRiAf jELuAMa_ aOe7HYBJ 4Bns2eOo
Hgzur_D1 8Hh130DX NmgwnL_C
p 64
Cj_31xeP d8lr-0lr 5VXzRW1R _ITa1An2 yDzI6Xqe pPgOyN9B uCmjJxiL 8jFg7KgR
ZkNBBdMY gk5MBQKb XTf0n7ji TVpHIABp 6yMnFke0 SqoQa1wg qvRyzcy- oBRZwPz9
ttey2yc1 NfXxShvc STfHcCb2 kXdLLDHk Gr3ETScI SCATGMEe 6Rx6tLEX kByecOvn
gwy7ESGs 3_mZ8kYi nmk0Rw71 Ni5tVFrx Go7xTbmv 308Nf9tT OsKY19SE dU3AnW3E
WJ8R1r88 MlLNQk82 WwLyxX-v K089RMcv PpzSKwmC CvsqGDhr cjb_JrI_ 97Q9mZo2
mBuRUVLq qo6TTTcS XvhNdhzS cw6loTnb 3YSm1K0Z BxR7Dv6p 0F3zlMmV 1G_Di3GA
YQLlG0Pt 0o-6-fq3 Xl_8tnOM n6qH9I_4 xjUkT6g7 9jcswApW YCsKW8no fVbImz1f
LF35xupA oaguFgQI MF4DDzyU Oe5MXcvO e_iYyIgB JUYJX8mV QdDMT238 6U4vbGvY
p 63
y9BGT1mI IC4bshq0 PpSejqkY WWDEPQSL pF7YB_Y1 SraUg5g- t3HOqTtT Nogn_tIE
ZPzPPvIB K77Ma-Qe zHyRg4M7 CdZTSRtF 15JAWfv4 tK80xebU uy5xqA7E 4yNjM9QS
p_T1lS14 FwwuwX6Q ZT1LXamY laGb5JwK aty9lWPr TrVDdK4c EzxUeI7R V9C2ljFK
wYlUIDPk C_fGfChf 7U47HE2F fGE6Y1bO VxDZW_rR Ev6UnOxQ KMTuGRMk u3iY1hDC
40djCrqx Y4otpxLH bOM5F-sZ lCcyFj6M 64y0pMUa nKUPFlqv 8AkX1rAE JXQkBXJ-
NI2F-vFX QOvjTHXy jVJ1iVeR cRKXRI5r LE1tF52l WObgFLmN 5lel1oWg PFe-aQH4
FVnw8l1M 7ovvEoKc 0iBVEsml e4DkY5Ll Eij5pTbK a9NEA0i7 u3bCu3la 4bUZQgAz
zxKE7_cc taqxgKku znHG_4-2 r7iIWCWX hb50r68g dsZCcaA_ JSkk4UaW
p 63
8kHMXxfz UOEXo7dl yUD0kjTF N4n1NStO mv-5CI1K rG4ychgh Crod1Xp5 Qdfr3pig
vWsHVGL8 0xNZX7B4 W5XpeEOe VIr_6bPk xn1M-812 OlcIt5iT SJNEz7qJ UJRVeXsA
ogHGYYH7 u97yjiFl pwMkJ053 IjY50Vd6 I7hmRSDM 0cIwmSQ5 TR1Os4D0 a0pM1Yxu
XIepCyMV YUjKnuKT 41_haYOF y6dy0UqZ wNb7ftYn XcV29Pe9 eDyHC70b bHjbMDmH
cya56Mdv nIHuJyjG WpZTYBSG i0ycTbPu BeSAGcQN 7ZFpPbZL XeclvpIH gY1NETTl
siv85Tet Fv07RjBz -Oo5VpkJ JD_C7wid Jfpvrz_Z 2pALVVoN M0tBIQ0z r0EZOsCp
K_9tpfAo Pd7WBONI gn9WFTtV PLeHgEmb M5Rzs8cF Jeb7Ke9n zrsk2G-P dKyBymiJ
fWVaO539 tNEYeRe3 P7U6GaOi WrlKtx0I 1nmIYb3H mZKVaMl8 yU7F2KUE
p 11
L2FYCNlj 1tfTFD9a aTFdJ70g tXoLyJ06 IwyCZziF wUhhoxnj rloh_FPW -OVSA0rT
6GHJVWVW KHbowVMG iF-dEP3v
p 81
0dWiDBt9 -QMup3Hp XjnfUHnE beNit-UX _nRIgCMe H79_ZOqV qb8b0Sdn -5othIqa
ukW-NFal As6NLBST R6t0UX0v jrWleZhX x5OitJ66 horTz3Ap nmoUq1QR rLl4tFwa
p6bi4QXP yz8gfxZb eC-eYBvk jlheRqeb sKmHKDxS 5rxy5GYa rcJmJoEg 7wh8Jr9C
slJuBvOj SPgqdzKT Sai3ajMt DE_lbCL_ cjl9UByL 8bWHrjlZ 9NbrDJG5 gilz85-X
a471FGka jhOp8xZU QpVUxCTG 9wSg_7DI kbhWU0Si HI0u8Hnp M9hHMe5U LCt7eoWK
kx05LDIK auCDQ7ew mEMJyeuj xzVDr9SN bXUgdDct w-016wW3 6-B7HUIW -mT8LWDn
tM6-1rPJ xTF_H_vl ewYqauyD 27FTYy-H VNlAu3Mx h6Icg-5K q0I8gbzO utkysu_X
dWK0v03k 6DrZK86e ei8OgCd2 r-HVkUZL htWI4hOD GaZ8jVSc AHSS7ZD6 -EUjLsOR
v7D4RRta TykhIfiu UbRF9aGd jaLXI59t 2ZIm7gp8 6jB4QHa0 Mv5rfVvR lvfvcrCK
64pi6oiU pno3F9mS utrZoDaN fnK_aR-K K51VGNfb ddWAkgZ-
p 1
