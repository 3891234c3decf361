const extra = 1;
