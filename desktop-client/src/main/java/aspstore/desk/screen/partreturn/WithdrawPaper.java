package aspstore.desk.screen.partreturn;

/// Why a return is to be withdrawn, as far as it is typed.
record WithdrawPaper(String reason) {

    static final WithdrawPaper BLANK = new WithdrawPaper("");
}
