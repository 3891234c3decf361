timeline-fingerprint 1
window 5
sha256 fb5aa8de82aad39842f1df5820b337bd60173ae52a3543a74276772fb9612ce1
p 6
HdX2Mzg_ Hl_z2_Ue Il_YB9aD Il27tcyy 7V5fOttL lxLdcCW8
p 15
IBV0lrRB rWEGsmlH edNY6auc lK9ipv1F pj5cNYpW 97Xlmk8c aKo8WxQ_ 8sC3mTER
5ZM_z2dq DPgqMckr TwVofuwU WRmFXfpi nD-nX_hC rVmFfhW2 vB1TXf5d
p 18
WKAk_Uym LFZXs6Gk _4Iqrrq7 TYlcqtoM P4-Z5MyI H9xwPRcH Grdb2vRI uQqJXejJ
GLuAdb_c ChcILYQT ewejgiRa WKAk_Uym LFZXs6Gk gJpGU9Q2 xqem62AP _YOXYUUH
AVoD3nF5 oNR9qiWQ
p 4
