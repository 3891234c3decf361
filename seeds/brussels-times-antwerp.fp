timeline-fingerprint 1
window 5
sha256 f4caae6aa372e4fe905eb8aff4214c20b2f5ad0126be77b6f9b401629e9b09bb
p 16
w9-sQLxd CFtmuhV4 PJqzCViz PL4esmED aeSVHT7E 1SCPwcBl E8aI9L68 1fJWsLLp
TIEya4Ld YFF5h61c VJ_5XAUU sVqIphVB Gsu5lCXy It6tMmJN ZvEi_8rx I7_JVtya
p 16
w9-sQLxd CFtmuhV4 PJqzCViz PL4esmED aeSVHT7E 1SCPwcBl E8aI9L68 1fJWsLLp
TIEya4Ld YFF5h61c VJ_5XAUU sVqIphVj hZYXEZ98 gR_BkjO_ N1ic55pG sZUlrat9
p 42
icWwSdv4 2SB3iG2J 9TxT6D24 6MMfXTUX 12KNrkKf QO8cciUb 3z_AlODS CoYzEJ_g
dR5ujlfE NsYC0vZ1 z-PrLk-X Jwf0_wyd hySKd-UE xiikb1R- 1XD-athO yXeqSdqU
JfiwyloL q9_v6toe s9Jemt-t X3AG8kVs H0K7Kake orhFkMSO CLvoB3xT _4DhxsQ8
lEzJ4HFk tXV2pH34 3Obs2ulJ hkKZfcio eWk9lT2P dYeBn3Ht Vkuy8gDV RLCE4n4z
bx-jyEXk b6TIncmC IUPs_Oy0 qsZLjGIm 14jfZ8tw -awIHkIZ jeOB7BjK e4k2ls9A
Cb4hRS5_ Hw-xiVeb
p 39
gYt873XZ JfiwyloL q9_v6toe eLm1M42N Bc6ryUyC cUPiCfS4 pndk7VMq W3SMHMea
OoL7bsHf UBqtnR0y a1o1x0jI dcLf8yMN utiiEjcR DgkP5M14 SQ-tu9Pp DyVYntnY
axS3K30C cZTbxoQI qGtT8vYG pjxB136l wqk6FNEP 5-gu36qq KsdRlYZd XU_6CPY6
-5UR_Bfj SCZqzvKk 5knT3v8m M3-zvj8o QjLUAB3r p4T4s9OZ gV2uFAno W94jkvJR
T9Rr5eBr vBKXRc4Q lILjbYrT ZxEmJppm 2RpWyvzn zuKYDSxu oePsb8Wv
p 55
0Qzvwu5v fJJd46FY yps22Jc6 _1_sf33S rRWwQH0b 8xv8zC75 o_r3jnFM X8rKLj9o
Wvz6fzGY _XY-2k7K 3Lnz--bo GOMe7Gve fzqafFQa SAbpkIeV S9L18y3q qRYMJwPI
wCVEk916 gSeqDW-H XwliGBdM mOsGg-0c 1kEFE1NU CRkdYBM3 4SNcXdMd eiOcnmiD
LkdccCFl lDNEFlgy 8Vj0PGAj v4a5kid3 -kfukIf6 lRAcX5ha ehfWKE4o zrF0lDTS
R3UFN9kA NbI8OoNk 4CkM1mAI KVIpbf81 CqTFFu9I Ics3ZxjG jds013Uc zUCwqEcN
pbClUYhs cRYTrFgA AGQt0Wl_ Ht_8zr7C QnQjobJv WOtUio4n 9XELMH-g bllbHf2t
EQ-8C3Mk fj79WcgP Rkrg1CaO vZA3v84a CNUxPH8i SV_v7Lmp iL41XcAz
p 57
NadDax6U Ch-szgH- uRl32irv IorQa0j4 5FON28F8 tA_RudAI YAdFc8_g 7KUw4sB0
I4u1nVwl A9_0C0UX 7repCD7i IMaYVAUr d8T_Nc48 8mmibUzT l1hD4Sbc OXx6Hm2p
x673-Emc Cq7bDMjY RT3D6yST -X_UT2VN LjH8FXB5 IibnRqS9 l_cj1lUH lwgViHOH
hfnjYuOD KbC_EGpC hE6CkKte vPy-bOly U8tEtXdq XBXszWZb kXSGTB5T _HuOBJFo
TbvsmTti QiWewGl_ d2LMiBvT qpiEF1Lp 75RomYzP GLSr2MJ8 CLC6qLaC CtuLPZjM
xyt9NZ8L GrUfiXKD m_VA0a6k o-pehN4P -J4cVqda l9L4MBWy -8FNWmT2 3wR3vMcs
oEIBVN87 F7AIbcgE ESGG46Ff d8ek1sVz 56BOJH9t PW-khmJy 8lGGzWjX wG1GlWee
SnpNuVwE
p 52
Vj-9lQ8I F5Iy8cbQ PMTkrEMK dSe18Vl5 ek_2Ka_M 34YqF6_b CgWapRfP tUFrHCDq
Gwvyaal4 _W6szkJH F5W_xGOz 9f_SlQEz Bcgh8dQi RVQK5JS6 3MvoRSsO MTiDt9v4
Ys4YJy8D a2Hb0Fen nOmMp6zO cAB7pVud B8Jp2Khf YN2iLBHG pcNKQb39 b6L11bCq
jOhLKXDo 1DqYh2aS Qq8kRw-n K5oyTd_g 4lp3xypE 2cYUTebT bdKz1GpI VsY0Paaa
JHGa_jxf Bj-FRMmY D_JFqQoU p6qfzIXD yOvpgoEu 2XaX1lyV ehVYx3vs e54fzloL
gu_1V8Hs RdU7FdcX S_7tHgQG RXAEuigh jfj2sAFH XlFIU2n0 CGnVVfVq ukv5Rn25
4W2JwpUa H2BJZJB5 WaNEtgzV IY3ciloY
p 3
tY2nVTdq F9GdZE7o m4QmDIPU
p 45
u7EKHxYu 0iFABrai _P7Fd3KY Z9jjNQdv 2SRzn1gl X-qzc3zY qnAXznV4 bAFPU8ui
__op_vQq b0iqdvLj 99x2y25Y sjkjasTN af4QuHHu EEdrSKVF L9kHEFlj zyA1hbjB
hzB9MTDh 0KXKSJdZ dnNpVMZg 92hV66Sb dsy3QxWw sWRhQR3O fwFEZdDT WnGVsDkq
QeZMgZJ1 56w5AoMK FRsv8co_ gT_YALWt IXZ-uaOL 2W58liPk cIpqKg1G 7NHJ3HPS
3pBshqgA 2jLofV5n DO8nD1uu d-5Okx4j k0_clqya RzA6GkM9 mX_xWRB7 zujAnw5O
dOHhd3Wi 3oatQF8W vh6ZSb8t KHkOGFNC JrzDy7B1
p 49
Bsw-UUBQ gNuFM7aj vyYr4oJ5 cMLyDYH6 zZY0YYsz HDN_foOH XLbDbP0f 85VQQwBK
4uD1J8GZ TfG-BqIz FFB_VAi6 Jd6RfqCf y9Pj72hN cY5tfHJ9 hor8hVt1 vYSsVGbg
dj-vM2Xd uLB8cpCl 2aoG2hhM FGpdeqJz v2xxg_DQ NhiV6Kh2 0cswvHRo hJZWCPxS
-o5dQ7n6 vbkafB9Z o4yQY9DY HH3CjXlZ 3NE3rdCP Dbhxtg25 bfBSnXEK Zrh5UiXi
E3RzoM1S DA56t8G5 jfSHZqsD NTIrEzCf z3f8dvP5 KiNpbJ4I DgTq9PUt QDaUbMdn
1om_U-QJ zP4Nm-Ba UL7nb-0A 4nnJoPc- m6lI3EDU ewCuomU_ OQtb6I3q ZonE2RPj
L584-FVu
p 54
A3_dEGqL IlqQCVfh Z0iQqoE4 jAOgtsqD OsczKtt4 idvv4Eqa XG3KRJRy t7-_uHJ4
5fp4WOH2 IpeBjj6r 2vy0OcTy _pAgiDio 4d9v6-3o Xl9ExmvO CdbSz6KZ CRrT_-nP
prkGtQNy _K1VvCu_ pcEqj_LG ipJP2ox6 wNpOLX6q 3kJ8Sl4v 59a57aaB bEyLha5A
iYqfh4U6 a07NDJPL P7DxEIBt 1pzq8Zdq 5O4Ulyyc BhL1M538 Fm954pa7 UTvkeE1q
15DtT1jN Hje_5bFK MOUnJMZ- yBMY6Vhq 0ULZsBCu sN32il9I LA_wIc84 gdlhYUMS
DegrQFQa RcNKWqkn -L7A8Igk BBL9E62Y VcNbRsGN 1eybjW9g s68jkSa0 Xa8XtgXb
CZlya1gT rJ7OiLMx U8NhjgmY SX1-KMNj rdken-t2 Gz-kD68w
p 29
0be39V5h J0_BQtk4 z-PrLk-X Jwf0_wyd hySKd-UE xiikb1R- 1XD-athO yXeqSdqU
Jfiwyloj 9i8k_cxh 71vZ7805 nJZO1mdC 2jLzkOGE EVOXYTii yfh8V2dx ADdnV-Ci
w7hYkCHQ _4DhxsQ8 lEzJ4HFk tXV2pH34 3Obs2ulJ hkKZfcio Mn63ZrVL sI03Nsx5
IPCQs8KB qCbWbr9F qdjNDaMc NrhYJlpP 4hiYCiKX
p 47
RlZPhlQ6 DQURo7IN 1tU1Lcwd RniKH_We _LYtiG9I n4qWP-HE 3MexIhjr yZc0T_V6
PokYmK5n yKnmnjs5 yKhH-Xs1 BdkXneH9 3Zf75cQb wHxRsQcJ aiZJAfTo Be0fOljv
WstwFNpx loTZtxR8 xKHSNJB- qp6zPw6s JNE1LJMC sTN0TJWn qTmK-KnA acHURbnc
T2GFla-U 2bLA--UH 6arM-YgY Vi3lXl48 TIVeYCIQ knzLY1Qa 4P9TmT1r JZhA0WIs
GtxyrKTV _m6d1zyy Z4vXpMsA QTW2hek8 bf3O4-9Q 6fGmA0zd fHyhMhON 0i2DwzS7
jFAvg923 _59D_ear NuRwdGap LiE5ErKE _N1A_v5_ gZo7_rLS 0Xpfxnlm
p 54
Mdx2iv5I Aasz-pi8 vAMxLTMw jSF-6MI0 TLjn5cXW qmyB2Sx7 Yvbp70db h9p39l_S
l2Si6_Q3 PUN4XsXC mrH0G39- BmP5fuho Fu28HSVm VQmMRBTS Wp56QiF4 zueWBOKh
fAtAhs9Q spHdYS0l DqagFQeR uRCyFDVb oak7z742 _yrA7EGB rzmqVi8P C2pvwi4G
9g-7CaFB _dnB5woh AlZsIkEy JAlO0mNW BO_tHAvA V77YgpL9 d5vfdlwp lkeNaC4x
tZY37IZk r58nf7vN jmdRPjed 3aZ3sP6o 4dK4-8yN 8msi34SA 49ClaUni yk-T4wsl
xY92PdvG UcDdvVwL xBd45yYW pXGMkO1x XNCqBtJG qwyxygHs 0hsitCh8 w2FCFFnW
cfh7pciP GcOa5DUs Cl5N863l SfYRCjma k-GJkuSO L-_5xMy8
p 15
IAsx7g80 Ka_bFyD5 klSrjiGl znHjXURb YfyHeVO7 mKsQRO_i fx-JLL8L taO-3dSY
wGv42zv2 kyX2YViz 0yV5dUZI lrukwI3- HOovDnsh Ostjj64E y0klOEYw
p 55
0bdZyMLl K6fpd4HJ xi_Ap1os 18W3IzDE 18UJvqDK vCY4RrQy U3vvQa5n rJD7NmlP
qHwPDSdF fZIs56Xv bojd8XvR aNd8w46V Qxq4dG9J 3G2gzGRL XplBTd0J aM8B-hIe
VLRP9lMj oi6qB9R_ gRGx9lN_ OfPYNZqh MqUpZWh6 HoVKrSW7 h30ZVvEc 0JfPiebC
vxHiW_so Mq9MCYu- AdtLtt-z 6syXJpcl vSutFo8A gw0T4FDr CCcQG2oT jK_Cr5em
OwvwYNMI MYTNBy4V HYuPpFZl uURkjEUd Sxt2d49d HLbpuiLn J5C58tL5 NXsGpCIl
3K3bG0uQ xD30zC-u gGI9iVKL xSuA1_WL U97mn1hw vb7S0Gfy KKdntd91 9NEmGEIN
t7RMeOUv 2RUHvNjC J9A75Zfd lkRL7KID j31XPGEn 26CsB4f0 tsK-CFNt
p 4
0_0QNVu8 0Ww2Wsmj nyIKexwx e6_5h1uU
p 57
DeTSm1l6 xctduXYt Bk9zjkkf bXKDBfpC syot4LJE eLnZ7wYN BSQaM-Sd U7k_7X1B
cyyumby1 WYcETzqS nPcUS3g9 UZT8m-We u7PztOl1 leMus_sQ DTIBBwWG vXnQ_nLE
txNm5WQ0 Bkqr_qre u12hW9X7 TWx238W5 tu45uoI_ 5tHS_MM_ uXR2coRU szSZQNML
iSyn0B_t 8lSXICXs 53sscpwm svWGPAoK 1BZVAJhS JOZQbzuK tHk_0Bnm WEjti_lH
NvAXP8eN vFBiiUjp _HXdk_2_ a7-thDx_ CGTtQQzX 0Cud11f1 4TU3g9wH PzO-JpaT
qFNAt90o 1KtKz57n T3Y4bcCB OrjMo_Ze RRvYY69K 0XvH7Sei TDhnhAB2 w3rcKLfc
_y2BQ6gB HBCfSkZn qOtfcaoL o0BTfBrD 0r4f3ZB4 yB_qfNeG QDOSfpA5 cEmbD4kZ
yto2pUuy
p 54
dCybStGS 2MPQuUaf vSzrZEZi x0pkuQSj vwXLpb5- WmGnKCFr DhWaEOCH BipcHhwL
sVuX11fG OdfjDinf u2ha5uGO cgq3ePUM fTFh7SCi Nszd3X-O 7ZR17Dq_ mwxKckYQ
bkSmlerL N4BFQV9t b9eU97BD a-zZjk3C Elgq-6TZ qDY6OvfO XmG52oZ8 LoLnxedJ
uoRNM3oI LaVqMvlC 9-6iWzkv -fzwEZjn Sn4ii4kt cpjh6bdA TYocBRCr Pj1O3joz
PAOtSorP wdqxQHUv iq8eWojN z3wFZaEb xBe_arfi izNy-Ti4 zb-qM38M Y02md4d1
TMiA5Ejk F3c_BNlv pcenMAKa DKBSiWNL 7-7fYwI5 p3i6cC9d nDh6SY1y 4nDxUKRK
k9oytcqG AgQtOo_n 5nQKZJJ4 KDivL_TR g_-BEXKA KZjz1xM6
p 28
jSz7nvxu EyBYhM9r XyN8Jyga vhqTLeEG 1yWpGySS Eo6LdZZk c5zKZLWd qkdIpiVZ
tob92oxG C-OCGkVd KGQR7Gwp w0_TXlfO uKQC9RZL --M6uhpE uQmrAWwP pQfUpZjM
9-ZsgDPA 1cHIHRTQ kJaXwP3a 5mLT1XbL EwCnZZPy ooPMy77s -y3JCoRy es9KAtBT
mhJcf-4- lCTZgC0o njM9iDTX rPA4oMVJ
p 38
tU02FXYH wBMdODLM xJqBgZyg NB3jZIev MmfEjw6L j1cLTjwu EHO1qUMB hn4nL_6m
Cjjqb7Xd __g2yW_0 0HujJ_r1 LcnYskzu 6OS8ftdf SYg1bxnk gn3w06yG GLg3YcsZ
ayzVLkU7 WZyaHqXT gdepov14 0WgZ5Zn7 -NwGa259 81RpUN2j LBI5PnS6 WhJQe43O
QwqXsnbu cTIQHi_n _fNq_BP5 yw6ojtoe T2yzbDKf 6r6ri1Wf Sv1on44S mCbaIa2C
_xwXwiya tgBGT6b7 RbpSNwfb ZNAFHLzX dkXisNGu V1bmdgKF
p 26
0be39V5h J0_BQtk4 z-PrLk-X Jwf0_wyd hySKd-UE xiikb1R- 1XD-athO yXeqSdqU
Jfiwyloj EnmUOkMm 2cpQyshx t1KYXrKB tp0ppe-Y CLvoB3xT _4DhxsQ8 lEzJ4HFk
tXV2pH34 3Obs2ulJ hkKZfcio Mn63ZrVL sI03Nsx5 IPCQs8Kj YadsQoFS gJi33EqE
RlMW1v3o _H6rezXG
p 40
Iuf9UPxa 3hh5GLUS 9SedLT7B fnmJXypL 24Lsi8f3 aUcoO2EZ ntYDVY4A VgxG-A2F
llvYG2XX grFx4WiV 8Pao4yaG Y434pNBq AtiHrTZo J_DupBjs r6Ll7VZ7 1zDtO4Jl
EA-hhGJk i-A1ZAIP NcTTkIKI sxqkKzAi 8ionIz4d z0phD_WN _xPnT2oi aereJ_rz
HIMweEa- Ibf7goBZ I8UDYdVV 4uTCFwE3 N3WvRoT1 3hNvRFxB IOwVGGcg o-pmpda9
EYwS0IpJ 7p2rJvTQ om_L9jQP -vDiIpt2 YNF7R8aa uGCawW9a njOaIfRJ _Gs-RF-V
p 43
RS65wgtl hRCZ_U2k dGsPYmqo mdn8R9NS mcPwbJgn qpPYuHrj SzqAuPXD LzULs9fy
3mK899Nm aIjIiKH8 q783oCWr ZCjrssWP uJ5sM4h8 WDLvTaGG TI8SMyVU DHZ42Qyl
-9mWeCUT s8D-zNbE 7jL9zHVO W3PLrDVB 6s54aDYT HPZT4osC xM8AKusr TVUoZBS3
es8SHFxB 6W1DqdWE TqXhqq5h e6QWrpS9 8NgGzW3W TUA7RrpJ rzF0Te5k fJhUYl2n
vFOippqF -CVlGLH3 Q636GShQ LxMCZxdH 1Lo9NHky PBw3SLi4 ZlmJsS5N yg79EAK6
8c1n_xjy WpCcDrZa IdQZJzqR
p 38
m8tTe3rN e0679OUi tmrRPHuo l1JyZjwb QwGUm17j PQpkt7fF lQ5pNV-0 BVMowNOG
MTfLlad8 QbvW3ES5 FcuwhAf_ Ck4FBUsn 3r4DK-bW CaNB4jgI VNJJDM18 4qDzJx5D
FK3MkEQw 52MO_kDD wTeHxVgY Oa1WpaVQ zS8rSsq3 y0q2NGCU v7pnMPQ7 mYjSfbIt
Jtm3bDry RlDVl-x7 dF43ZYLo uUokzVF6 Uwww5Sww UXUtGGcc 8Ew949jh OTim5BR5
THrOIi0y lZXusarF 6EA38Yt2 _jRmXXAn ur6-4Wbh cWB3FLoW
p 2
g91Ktxlx 6kpv2C0K
p 27
8cpJl2Pn Y5zG7DEE HZw5O5gM LModBFEK rtoB81ZB r1OSSf9w jXBBc6Vd kB4WcVpd
K6o20nki ThOiT-Qz jqAN3hhu 5DsmJZw2 iVkwYBo_ 6XgqtMjp xgCKpwEa LoxkOUZ5
TwgRWZhM fMRHTCqf JTHMWAMP Gp2qFi1p 5Dx7LOLN fsmwEcJl EBIRrHqu p9AQOwx5
yopcqMEj 4VbSI_OD oMMXPw4T
p 33
lNs6ggB7 6g1wrxMl CmH_hPWY JgX4E8_h RQAFLimr antt3_Nk xQypjBUj aCJV0rHS
9dErnaAj 7eICwWAx WZi7xWzf 8Wc5nvil nPkODiMI Mgictrgw 21oiVdRx PzRP1hAM
fkhY_W1I 6Vz52IRg 9UplP7z3 vVUB19N0 JsNkfGNT GhreG3lt timndsnc xEARzhhM
523ZYnTm 7qPB3kez YxeDmD8J zFDTcE-G u2hzktfp Hvb2Hi3c F8tOxKbh BQHL-gJO
4BPlO3gi
p 54
9kGaFkvG saf9tBPa isNBGB7T 4f0LFQEG T2IvdCq2 rpcJeNkG nirnHpJL XSr0pUGA
j_Ad5qwd DcKht7wP 0tUEZOlM ZOdC67vk Hs-j_Y4w e9fesFku YWzbOkkD woGBud6n
C1zKczG4 CWvZRlkG C7NYKkRf OI4CucJk jUT5l8Cl OgjRQek3 z9uTCvPG EkGnaxS8
K1IfQQUE K0pquQ9M U38-4uaH tV9zRLPF jm23gYYr XmIunRXv b6VdfpL8 ZKHh9U0v
oKKUcYHq kEONfQnl DPS0MDgG iqIHx78P sv3qDiei USGaxeFX 1-5ZlM_K Aysth8Cr
RHZT7xO0 6h-3BKBZ n32RuV43 v4iAY7cx nz0m77BT a0_RJJcy HMH5K6rC qaqYpPN4
gYNlbVa_ -NrADSq9 sSA19A52 biH_RdCN 55dinWth yGCX5eQ_
p 22
0be39V5h J0_BQtk4 z-PrLk-X 7t80Tro6 qh_pMc1b vYVb0AeG 8RcakRqc db0_hzYt
drE3yU-A u0aRCm9m ojby-8LZ 5UAH26LD T2xcircV 2oDyVnbk 1zcqf1dc kysggP0u
ZHbASPFy xPNzxB8H vSDJD43p WjuXjP1e MxOnVkmM RnU_RFUa
p 35
5ZzL9ibk 7FNxenmZ ocErf23d 9vKjErvv rogpJ7UD -tQhdJcF Hk7FAAZB hJL3Ldtw
uAIImRmB 8W57b6Sr PrkC6tCy E43HyeO7 ISwjSAUB yWP2L4F0 zfaXmyV5 cemaM5hO
sVOB6eUv t1piF1Z8 LT7T85S- Ly-VQYdG WDgnsgYs dMBnP8rT 6ljW7IWx u4BxCh7L
mk2c7F4P o_8GLz2F jMxCweBL WLv5IjKM ug58dSPs AcC8o-0J zSdQBxP0 PeQPbO-0
fCnr1VfN kML7Fea1 nrYi01wP
p 34
zgkzcpjJ QI31x0Bu XlxR_H6y 1HFbRz4v F2672CZx P3aPmVNH d5Gzplfr EYtdsFRU
0KFlGGiL 1AzF6HTU EBzijRyf lZUP7HXl hAr7uEoY QpfRWtEO 94nMqb4Z 8NSxyNrL
AUTL5jDI DUD2BaOJ udqzqlft oJ492gSn P_zTvpgQ ydDFo--s e53ZXSP4 3MIpoTl4
y5iBOhVd Lwdm7089 sOjfGexL 5BAjOarO Ig9fjeVY KBLmTKMd O0oUlu2e jAcozyrN
MHWApo_d Fgtcztmt
p 29
0be39V5h J0_BQtk4 z-PrLk-X Jwf0_wyd hySKd-UE xiikb1R- 1XD-athO yXeqSdqU
Jfiwyloj zyrd57kC tL8gjDi- AeB-m_9N 63hxF53Y He5edWj7 KPJohGXz mZt7FQf3
CLvoB3xT _4DhxsQ8 lEzJ4HFk tXV2pH34 3Obs2ulJ hkKZfcio Mn63ZrVL sI03Nsx5
IPCQs8Kj F2De_WCU UbIkP73R wysPYqim 0NQVu2_L
p 2
7QSevVdb zr9RuVB7
p 8
6ry_Eq0h tZGGj2Zk k5rCIk7- Ojdxticf
