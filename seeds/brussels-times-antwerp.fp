timeline-fingerprint 1
window 5
sha256 f4caae6aa372e4fe905eb8aff4214c20b2f5ad0126be77b6f9b401629e9b09bb
p 16
0mxawrKo YqErc4Zb WXQmM9Ib plzb9kUO 5mDhnvpB EPdRcg23 b_5b8Jhu 1fJWsLLp
TIEya4Ld YFF5h61c VJ_5XAUU sVqIphVB hsyVnOPA vmGHd4y_ Kbh-livT 3iSv_Pm3
p 16
0mxawrKo YqErc4Zb WXQmM9Ib plzb9kUO 5mDhnvpB EPdRcg23 b_5b8Jhu 1fJWsLLp
TIEya4Ld YFF5h61c VJ_5XAUU sVqIphVj hZYXEZ98 gR_BkjO_ N1ic55pG sZUlrat9
p 42
icWwSdv4 DCaHTLWy sWxFyM_Y lrcXpMrD 5bl_lUus lPaW5ED8 y2F4wtuj o4pE_sT0
ZL4ixhje NsYC0vZ1 z-PrLk-X Jwf0_wyd hySKd-UE xiikb1R- 1XD-athO yXeqSdqU
JfiwyloL kGmSROny J2i0UISd wFCMqYHY -dgiLSRi 0Y2NK2ML CLvoB3xT _4DhxsQ8
lEzJ4HFk _3a5XWpc pFAPBjFy e-Zrpsnp qqdLysvo hMmIXu9T Avxj3VK7 KRChYa0P
bx-jyEXk b6TIncmC IUPs_Oy0 DwZgUESs w8ciwD9_ -eUxB-FQ 47C9ivZ8 5gDkVaVx
Cb4hRS5_ Hw-xiVeb
p 39
gYt873XZ JfiwyloL kGmSROny hTxq09_r yFgQ_DAp R6gykzK9 uZSJgKw4 W3SMHMea
OoL7bsHf UBqtnR0y a1o1x0jI dcLf8yMN utiiEjcR DgkP5M14 SQ-tu9Pp DyVYntnY
axS3K30C cZTbxoQI A2AQcD08 FhQVz7J7 zHARPgWL YekaTFzY KsdRlYZd KdjBxKUu
On64nvCT 5aLGOVN4 uZrIXctH M3-zvj8o QjLUAB3r tuTC2_ZN yGE6NdU4 i5ETUH_F
D9ecL52X KN83vZsA 4avsPeVR 27MPOEmA V4WqZR1a 6M6zbbV- mxbPmGwk
p 55
sJygj6sK 9-MpGPol QVN6yJjU ifCBr7JA rRWwQH0b 8xv8zC75 o_r3jnFM X8rKLj9o
Wvz6fzGY _XY-2k7K 3Lnz--bo GOMe7Gve fzqafFQa SAbpkIeV S9L18y3q qRYMJwPI
wCVEk916 hcWEl6AS qYcKMRov xAIdxc2_ 25lBqvrw CRkdYBM3 iwe-AL1Z _bh93b1q
IHkeLZaE SUq_W0M0 8Vj0PGAj xCt1J9rz xqV_mrUO kmWc2r8b htJUWCnL zrF0lDTS
5nGNRjy9 Qror51Hb YOXCObVX 0X20_CrB CqTFFu9I Ics3ZxjG jds013Uc zUCwqEcN
pbClUYhs cRYTrFgA AGQt0Wl_ Ht_8zr7C QnQjobJv WOtUio4n 9XELMH-g bllbHf2t
EQ-8C3Mk fj79WcgP Rkrg1CaO w6RJw__E UIskfiZz qKD--Yry KKpHODSA
p 57
NadDax6U Ch-szgH- uRl32irv gQrj2Jiy ircav9O8 zROGE0Ml QEt5aIdL 7JcY3WX_
OrLi-WTy TDvZSTyw oX08LRYV IfL1K5CW 8tJdC2cI Y8b5CN09 nD9EWObX 3O5Xm5zh
P243EeG3 Cq7bDMjY RT3D6yST -X_UT2VN LjH8FXB5 ffJpjBKm is5mdxN8 quHICFng
NMuQurCx hpP_zTCR 4O42lYM5 vPy-bOly U8tEtXdq XBXszWZb kXSGTB5T nXnzjv9m
4GP1QJCw --jjVpLk eJYnJtmx -NY3EjVu DY1rw2P2 GLSr2MJ8 CLC6qLaC CtuLPZjM
xyt9NZ8L GrUfiXKD m_VA0a6k o-pehN4P -J4cVqda l9L4MBWy -8FNWmT2 s1hRUPnU
iD0hYyUd 7iJfXElb Sii4O575 d8ek1sVz 56BOJH9t 8JVwmIum J3LYHbgZ ym2TW_z1
DmjbS8l4
p 52
PMZCsJbI 7X2JtK8Q pnLknv4c p6n6MJeM YQ-LqRe_ Mmy4utSG 5AeUQogF 6jc4sNPC
NZ5FroRd js3s7hU9 F5W_xGOz 9f_SlQEz Bcgh8dQi QxlKY3Kf DQqhfjfA 7g-eUkvZ
twrMIh03 a2Hb0Fen nOmMp6zO cAB7pVud B8Jp2Khf 6cPtN2d1 h7BpdX9D zmkcvgf7
NITpBvan MOrUtsHz ytf25UeD x4op88LM uz56Dkmg 2cYUTebT bdKz1GpI VsY0Paaa
JHGa_jxf Bj-FRMmY D_JFqQoU p6qfzIXD yOvpgoEu 2XaX1lyV ehVYx3vs e54fzloL
gu_1V8Hs j4I5dns7 hGoBur_A E_wR3X6p B52ZWqTT XlFIU2n0 CGnVVfVq ukv5Rn25
V8lAXbzu 6mRLtgLq q5roz03B i_3GK6nE
p 3
tY2nVTdq F9GdZE7o m4QmDIPU
p 45
u7EKHxYu 0iFABrai _P7Fd3KY Z9jjNQdv 2SRzn1gl X-qzc3zY qnAXznV4 bAFPU8ui
__op_vQq b0iqdvLj 3j_LRqMD fIAm9jNU HeDwCQRv ZDleYElH L9kHEFlj zyA1hbjB
hzB9MTDh 0KXKSJdZ dnNpVMZg 92hV66Sb dsy3QxWw sWRhQR3O fwFEZdDT WnGVsDkq
QeZMgZJ1 56w5AoMK FRsv8co_ KXtTXg_5 xG_lNwZI FTdYL6H7 5iuR1f8D 3zRv9Odo
OQeYnTt0 2jLofV5n DO8nD1uu d-5Okx4j k0_clqya RzA6GkM9 mX_xWRB7 zujAnw5O
dOHhd3Wi kREMupF1 VEC-itLJ BWDCeLTk 6NxPomYV
p 49
Bsw-UUBQ gNuFM7aj DO9fSaWt wr9SosKf UmPR6XnN 4gli0lqL XLbDbP0f 85VQQwBK
4uD1J8GZ TfG-BqIz FFB_VAi6 Jd6RfqCf X1jHaeOo D_l7rKqq EHY_6IYB pVr0ucGA
GHXt9VFq VSrOsaZn 2aoG2hhM FGpdeqJz Ja2yw52c 9VyIpBzV cmsADj1C fEOx4JrW
kHi9W1mx -4rC0xaT bP1RHt_I VjazqLpZ vHM82im9 foyEhdd6 bfBSnXEK Zrh5UiXi
E3RzoM1S uVp6hT2Q hB_SXRHg pqB3SGbL Sdu0HDow QMZjm1zU ziXvUprC 1huPomb1
7OgeC7tt zP4Nm-Ba UL7nb-0A 4nnJoPc- MsclKK_- M_lO63mi _W-92TD_ FpykiVEm
AwxgsMHP
p 54
Umh8H754 40V80vwu ZFGs0AhD 24j61thP zZJRtMYy L8d96Rud TsqUjG3Y _-Wo95O2
N7OdFedz AZryaw9M 2vy0OcTy _pAgiDio 4d9v6-3o Xl9ExmvO CdbSz6KZ CRrT_-nP
prkGtQNy qCY4YeLJ Vj4zQBf1 bVUKiEUC iJ86Fequ d2TwIrLV TyUD5aKD Zb9Emt2_
lRnk2ZiX a07NDJPL P7DxEIBt 1pzq8Zdq 5O4Ulyyc BhL1M538 Fm954pa7 UTvkeE1q
15DtT1jN Hje_5bFK MOUnJMZ- yBMY6Vhq 0ULZsBCu sN32il9I LA_wIc84 gdlhYUMS
DegrQFQa RcNKWqkn q2DupjXJ OckNhPbi UeW0u63y 8oaMbtXR s68jkSa0 Xa8XtgXb
CZlya1gT rJ7OiLMx eSaFXHzj GoQrp8Cr LQJ-2XIM ownhGSNV
p 29
0be39V5h J0_BQtk4 z-PrLk-X Jwf0_wyd hySKd-UE xiikb1R- 1XD-athO yXeqSdqU
Jfiwyloj 9i8k_cxh 71vZ7805 nJZO1mdC 2jLzkOGE EVOXYTii yfh8V2dx ADdnV-Ci
w7hYkCHQ _4DhxsQ8 lEzJ4HFk _3a5XWpc pFAPBjFy e-Zrpsnp eO7tt-4A qQ0Xn99X
1Z7DvlZK -cR_JCaV kOdFET4M bRlHCNz0 E-SYttkb
p 47
RlZPhlQ6 DQURo7IN 1tU1Lcwd RniKH_We _LYtiG9I n4qWP-HE NrzYwDbP CugJLdRM
JQbGDTkp Sl0C5ymT _CQ_rK_w KnYCXAzP VkkIiAH9 wHxRsQcJ aiZJAfTo Be0fOljv
WstwFNpx loTZtxR8 xKHSNJB- lBNmvwgg OXDeycdF NlUQOsMu 7I4D_RJ5 acHURbnc
T2GFla-U 2bLA--UH 6arM-YgY Vi3lXl48 TIVeYCIQ knzLY1Qa AKLif09L iwGVBEDv
047yrX7B iQOxP2hf 1iFlB6x4 Rly-NGP9 L99tnemQ 6fGmA0zd fHyhMhON YOr5K_aY
3Yciu_Ye NjXHeE-o foNecwtX Pc8Q2F6I uOUMvdUd fgywRb42 9Yq37Cqc
p 54
84Uj4dpB OljvB2Q5 lEkaLbKY rRbrDQ8I TLjn5cXW qmyB2Sx7 Yvbp70db aa7fpdss
w-A6y_I5 XIA4wORG GVAHdD-W BmP5fuho Fu28HSVm VQmMRBTS Wp56QiF4 zueWBOKh
fAtAhs9Q spHdYS0l DqagFQeR uRCyFDVb Q0j73l0S 0DcXx085 axMQ7m-L Ck7-fHn_
9g-7CaFB _dnB5woh AlZsIkEy JAlO0mNW BO_tHAvA V77YgpL9 d5vfdlwp lkeNaC4x
tZY37IZk 7OGGRHwj -3uj0D6O -tbVCes6 Ly8uHIzt 8msi34SA 49ClaUni yk-T4wsl
xY92PdvG UcDdvVwL WR2gfci4 Nv17fUq2 N6dedvN7 fETdCM7i 0hsitCh8 w2FCFFnW
cfh7pciP GcOa5DUs x2cVeBmg -Z8pqFby rlcMFYhG qh0pUmzB
p 15
IAsx7g80 Ka_bFyD5 klSrjiGl znHjXURb YfyHeVO7 mKsQRO_i fx-JLL8L taO-3dSY
vZmqSalr 6_7ec8rh zHllBECc dkyP-via uXxtZQ1z j6ThfqOQ vqUCAj0k
p 55
ber7fEGp yI0F2rLc MrKRghWY 18W3IzDE 18UJvqDK vCY4RrQy U3vvQa5n tPa6ffda
mJBCFwib qJU-bU7z yeWb044n W-pMAOTw _9nF9Mhw 3G2gzGRL XplBTd0J aM8B-hIe
VLRP9lMj oi6qB9R_ gRGx9lN_ OfPYNZqh MqUpZWh6 HoVKrSW7 F0tidBLt dZ9vAWCQ
e3BMckyn QsBvkCd5 AdtLtt-z 6syXJpcl vSutFo8A gw0T4FDr CCcQG2oT jK_Cr5em
OwvwYNMI MYTNBy4V HYuPpFZl uURkjEUd Sxt2d49d HLbpuiLn J5C58tL5 CXV4ZeQA
IhBzvzrV MvD9-Xx4 jg9JYhPm xSuA1_WL U97mn1hw vb7S0Gfy KKdntd91 9NEmGEIN
t7RMeOUv 2RUHvNjC J9A75Zfd 5UVc25oU fddDkpM- hBchTk6V 3TL-jGue
p 4
jeu1fNce JwAQVJuP nyIKexwx e6_5h1uU
p 57
DeTSm1l6 xctduXYt Bk9zjkkf bXKDBfpC nKPgW6NC MupBet5G 0AzvbByR UDK_mYzu
cyyumby1 WYcETzqS y3BKz7ir IrUh0zem ZKXEihIK lkK1aaQ_ DTIBBwWG vXnQ_nLE
Z5rQkjdM iLCLm33O FpMdxAVI 4PrPYgnD tu45uoI_ 5tHS_MM_ uXR2coRU szSZQNML
iSyn0B_t 8lSXICXs 53sscpwm svWGPAoK 1BZVAJhS JOZQbzuK tHk_0Bnm WEjti_lH
NvAXP8eN vFBiiUjp _HXdk_2_ a7-thDx_ CGTtQQzX 0Cud11f1 4TU3g9wH PzO-JpaT
r0M1jgVL dozVTR1Y 37WREPpj Ytq91ZEq RRvYY69K 0XvH7Sei TDhnhAB2 w3rcKLfc
_y2BQ6gB HBCfSkZn qOtfcaoL o0BTfBrD 0r4f3ZB4 da5mjf-2 IMgNi_Ya XgitgOpp
JgwOLqbs
p 54
dCybStGS 2MPQuUaf G1HKeL19 HzgubXZa xyFHL7cx QdPAluMQ 1GcEoKny VDWn3s-0
sVuX11fG OdfjDinf u2ha5uGO cgq3ePUM fTFh7SCi Nszd3X-O 7ZR17Dq_ XxLpPa3D
i6LLhdEP mlO1OSyJ K6qYwxvI a-zZjk3C Elgq-6TZ qDY6OvfO XmG52oZ8 LoLnxedJ
uoRNM3oI LaVqMvlC 9-6iWzkv -fzwEZjn tW0Fa2s_ 0wxkwFUz poJImJOj eVY_2qVw
PAOtSorP wdqxQHUv iq8eWojN z3wFZaEb xBe_arfi izNy-Ti4 zb-qM38M Y02md4d1
TMiA5Ejk F3c_BNlv pcenMAKa DKBSiWNL 7-7fYwI5 p3i6cC9d nDh6SY1y 4nDxUKRK
k9oytcqG AgQtOo_n -JHuWxyd 8FShhtF6 Iv0fWqqB _G-qKfzb
p 28
jSz7nvxu 8lYbuewn g_1GMVQV X-1oSelH QqR4Xdvq Eo6LdZZk c5zKZLWd qkdIpiVZ
tob92oxG C-OCGkVd 9DmQgoyj fj5s3wRu RE-dHcV_ QWBUd3dT uQmrAWwP pQfUpZjM
9-ZsgDPA 1cHIHRTQ kJaXwP3a 5mLT1XbL EwCnZZPy ooPMy77s 0fXyBEbu JtDW5ReN
yYTsNRkt _GnMGdwP Ze2AoMsu ZKjCSP5b
p 38
tU02FXYH wBMdODLM xJqBgZyg NB3jZIev MmfEjw6L j1cLTjwu EHO1qUMB hn4nL_6m
Cjjqb7Xd __g2yW_0 PnGCFAhF 9y6FvE4l jqfhLL5f uXL-TdxL gn3w06yG GLg3YcsZ
ayzVLkU7 WZyaHqXT gdepov14 0WgZ5Zn7 -NwGa259 81RpUN2j LBI5PnS6 WhJQe43O
QwqXsnbu cTIQHi_n _fNq_BP5 yw6ojtoe T2yzbDKf 6r6ri1Wf Sv1on44S mCbaIa2C
_xwXwiya tgBGT6b7 6-6l3cxv lpnV3CWd fyOtCp-o MRCnwRDq
p 26
0be39V5h J0_BQtk4 z-PrLk-X Jwf0_wyd hySKd-UE xiikb1R- 1XD-athO yXeqSdqU
Jfiwyloj EnmUOkMm 2cpQyshx t1KYXrKB tp0ppe-Y CLvoB3xT _4DhxsQ8 lEzJ4HFk
_3a5XWpc pFAPBjFy e-Zrpsnp eO7tt-4A qQ0Xn99X 1Z7DvlZo W_zB6AjG 9JX0XCjY
j7EIm0wf kZdvbP2s
p 40
U3CtgFJf 3hh5GLUS 9SedLT7B fnmJXypL 24Lsi8f3 QsMmc7uu Ueji6Qzg 1YrT3ByW
gErLqfYE grFx4WiV 8Pao4yaG zvRprLY8 Bp1cbpqF KTdFlvBj _sdfeFri 1zDtO4Jl
EA-hhGJk i-A1ZAIP NcTTkIKI sxqkKzAi 8ionIz4d z0phD_WN _xPnT2oi aereJ_rz
HIMweEa- Ibf7goBZ I8UDYdVV 4uTCFwE3 N3WvRoT1 3hNvRFxB IOwVGGcg o-pmpda9
EYwS0IpJ 7p2rJvTQ om_L9jQP -vDiIpt2 ZZKOABgp Sodn_AOy 01sx-wJS Fc92SugD
p 43
RS65wgtl hRCZ_U2k dGsPYmqo mdn8R9NS mcPwbJgn qpPYuHrj SzqAuPXD LzULs9fy
3mK899Nm aIjIiKH8 q783oCWr ZCjrssWP uJ5sM4h8 90WZaBOB JoI_q2dn DuY6P9zD
lG02tph5 s8D-zNbE 7jL9zHVO W3PLrDVB 6s54aDYT HPZT4osC xM8AKusr TVUoZBS3
es8SHFxB 6W1DqdWE TqXhqq5h e6QWrpS9 8NgGzW3W TUA7RrpJ rzF0Te5k fJhUYl2n
vFOippqF -CVlGLH3 yP5Cl3-c l8Vf5jpt ah0Opxq2 PlkAyHKv ZlmJsS5N bhrtuEJi
CkoSrSI_ jyjYY3mj SoMuPjGX
p 38
m8tTe3rN e0679OUi tmrRPHuo l1JyZjwb OqORtgQW vmho-C_b k42hrQ93 16kA4daB
MTfLlad8 QbvW3ES5 FcuwhAf_ Ck4FBUsn 3r4DK-bW CaNB4jgI VNJJDM18 4qDkI4mS
AzCFeoUL YyI3qAMK gc5m-pmz Oa1WpaVQ zS8rSsq3 y0q2NGCU v7pnMPQ7 mYjSfbIt
Jtm3bDry RlDVl-x7 dF43ZYLo uUokzVF6 Uwww5Sww UXUtGGcc 8Ew949jh OTim5BR5
j3oZUNqd YQy1hQvV CqKaJ6bJ -1yl5_Y- XRPU7c4P 385xtk3v
p 2
mqClQCDk 4mMRaQYU
p 27
8cpJl2Pn Y5zG7DEE HZw5O5gM LModBFEK rtoB81ZB r1OSSf9w jXBBc6Vd kB4WcVpd
K6o20nki ThOiT-Qz jqAN3hhu 5DsmJZw2 68EIH-nq t2URonP0 M5abj6o3 512AMfLV
TwgRWZhM fMRHTCqf JTHMWAMP Gp2qFi1p 5Dx7LOLN fsmwEcJl EBIRrHqu jKpfPwqs
L6diOnVK eTG-I_9x 30ZQVZ_y
p 33
YdqNr_Zc 6g1wrxMl CmH_hPWY JgX4E8_h RQAFLimr antt3_Nk xQypjBUj aCJV0rHS
9dErnaAj 7eICwWAx WZi7xWzf otC912LA T-bkap2T kNmipmOr wNIusW2f PzRP1hAM
fkhY_W1I 6Vz52IRg 9UplP7z3 vVUB19N0 nnBpdl4c u5WCJA1a YUKzHTGk IsjEwlcr
pfQysLFO OrEAMVy0 YxeDmD8J zFDTcE-G u2hzktfp 7R9viDUP ym8HTUIx YvtNoyUe
InRa9e3j
p 54
x0IOEAF4 F7dCkHuj -cb5xhot U2TB1wnn T2IvdCq2 rpcJeNkG nirnHpJL XSr0pUGA
j_Ad5qwd DcKht7wP 0tUEZOlM ZOdC67vk Hs-j_Y4w e9fesFku BSwdzkT5 cMwVRW8f
k7nAotUq XD5Ns-K9 DKiXi1fH gK1OJSAM jUT5l8Cl OgjRQek3 z9uTCvPG EkGnaxS8
K1IfQQUE K0pquQ9M U38-4uaH tV9zRLPF -pEDGrwR xubNzC6J 3ULZn9wV ZQrUwIW3
oKKUcYHq kEONfQnl DPS0MDgG iqIHx78P sv3qDiei USGaxeFX 1-5ZlM_K Aysth8Cr
RHZT7xO0 6h-3BKBZ n32RuV43 MRGWEQzG GpPdU7ty ZeyInUSU 6_SYpgWa 3fm9MJCh
gYNlbVa_ -NrADSq9 KXbQ68XD k67bqFh8 x7xrnkbk HdTJHOq3
p 22
0be39V5h J0_BQtk4 z-PrLk-X 7t80Tro6 qh_pMc1b vYVb0AeG 8RcakRqc db0_hzYt
drE3yU-A u0aRCm9m ojby-8LZ 5UAH26LD T2xcircV 2oDyVnbk UP3wc_s5 mVRx6mq1
8-uzig-c jWVNAli3 LsN2xcG8 7UIY717U MxOnVkmM RnU_RFUa
p 35
5ZzL9ibk 7FNxenmZ ocErf23d 9vKjErvv rogpJ7UD -tQhdJcF Hk7FAAZB hJL3Ldtw
__p6hREK eHcb3fYw S97UCE6r xf0_QqMI ISwjSAUB yWP2L4F0 zfaXmyV5 cemaM5hO
sVOB6eUv RFvykQJ1 tdH0a-1Y Ld9zsgz4 3A_QLTeX F4fpoRNG easzh_1T 6kVsSlep
funx-2pr o_8GLz2F jMxCweBL WLv5IjKM ug58dSPs AcC8o-0J zSdQBxP0 nnoZAMyV
AfaiOvoZ Uwc-Fqp5 SmxUoFnJ
p 34
jSkRXzBk Ozrp96ko yQXzLIqC 1HFbRz4v F2672CZx P3aPmVNH d5Gzplfr EYtdsFRU
0KFlGGiL nsSrhf6e F6WfmzLg iefE2HW4 J7HzXlfz QpfRWtEO 94nMqb4Z zviu_Cc9
oFsWQjs9 1KiddNdG VPKFIkFh oJ492gSn P_zTvpgQ ydDFo--s e53ZXSP4 3MIpoTl4
y5iBOhVd Lwdm7089 sOjfGexL 5BAjOarO Ig9fjeVY KBLmTKMd sPL8ePID RL6S43D0
Vjm9KZea wr1QH81r
p 29
0be39V5h J0_BQtk4 z-PrLk-X Jwf0_wyd hySKd-UE xiikb1R- 1XD-athO yXeqSdqU
Jfiwyloj zyrd57kC tL8gjDi- AeB-m_9N u8vMaxNp yfj5EsDJ cSDyMytl XuR_7zbK
CLvoB3xT _4DhxsQ8 lEzJ4HFk _3a5XWpc pFAPBjFy e-Zrpsnp eO7tt-4A qQ0Xn99X
1Z7DvlZo J4p8nwFf pTMNkL2z wysPYqim J4l2TiEf
p 2
I2DOJvKR E0slqEfN
p 8
16WxTPP2 YTtg0n_z 9L3sM8zO xW22Qy3X
