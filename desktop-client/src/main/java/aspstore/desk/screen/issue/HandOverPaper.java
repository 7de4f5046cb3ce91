package aspstore.desk.screen.issue;

/// What a person has filled in about a challan: who takes it, or why it is cancelled.
record HandOverPaper(Handing handing, Asked asked, String reason) {

    enum Asked {
        HAND_OVER,
        CANCEL
    }

    HandOverPaper withHanding(Handing next) {
        return new HandOverPaper(next, asked, reason);
    }

    HandOverPaper withAsked(Asked next) {
        return new HandOverPaper(handing, next, reason);
    }

    HandOverPaper withReason(String text) {
        return new HandOverPaper(handing, asked, text);
    }
}
