timeline-fingerprint 1
window 5
sha256 856c0a9ed44d5ce039dcca49274eed121e0ab3fc2dd258da03db65863f7e3db8
p 38
Y6WsobBK KlcIDcQo jaZ5BVW8 FHRS29gi ft9blEyG 4yWUU1Jf LskiRT4m xA65zv-s
dtUNpmvR l2ffIsJ0 pwoQfB4l efqp3VqS IIdJlpx4 Ubi_jcBZ qIIdmLT4 pZARG-HE
9Wp6_WXo 8IZCQPcQ 6JY965vE sW3qLvG7 KgcoAvTX T4bydc5I Jeyx2eiC z8eNksdi
lln_dMbe 4bq8csRf pmBhLCCH AMPQksoi QHn64jq6 ch6A7VqP sXRfsYIu 3by2sFRb
kV1FWY6M kkoUN3ao ZI091zQj r_BLmRw4 EyROqYRk Pij3IzZM
p 37
rLRwQ3TB LvdKPnQF uod8p4rQ wKIAtvgt z-18w6yT o8FWSL6- b4vvvP8e EGECvxoC
7SCZ2oqW jCr76uRp SQOPvBVG YKCf1U9h i9kgEulp IInVP7MN wkNLooO0 rfFAHG8y
LqoiK-63 6tcZg_WR nQ_T96WF ngTOsDgp 8y2XQJhM CiJphe7S 77l9GU_x wzDISDwc
iHrEI5eB UKnelFGv nmDKwWt7 0Cs2jiNO sTvqW84u WTBeAYnh TcGsqbfA DRRQeqLl
REhvPZFt
