timeline-fingerprint 1
window 5
sha256 fb5aa8de82aad39842f1df5820b337bd60173ae52a3543a74276772fb9612ce1
p 6
HdX2Mzg_ Hl_z2_Ue LA3UkTIg IKMN8y7y mx91yoRy 4Eko10CK
p 15
IBV0lrRB rWEGsmlH edNY6auc lK9ipv1F pj5cNYpW 97Xlmk8c aKo8WxQ_ 8sC3mTER
5ZM_z2dq DPgqMckr TwVofuwU eyGWu-gO VDigpU5W t5e497Tn sMt7qKUT
p 18
WKAk_Uym LFZXs6Gk _4Iqrrq7 czdiWe3w gfv8xRxT _G0diyAN zRjjL7Mp J1Yg89-M
zdRVghFW bU7lBnbA eTZlq3b2 WKAk_Uym LFZXs6Gk gJpGU9Q2 5PDu1znJ ymFl_nn9
SO9Al2Wb 2cABXptp
p 4
