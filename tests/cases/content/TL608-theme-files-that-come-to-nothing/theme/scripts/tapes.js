// tapes
