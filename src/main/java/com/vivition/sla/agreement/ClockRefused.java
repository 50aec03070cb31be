package com.vivition.sla.agreement;

import static java.util.Objects.requireNonNull;

/** A rule forbids what was asked of a clock. The message is for people: it says what is wrong and what to do. */
public final class ClockRefused extends RuntimeException {

    /** What is wrong, for machines; these names stay. */
    public enum Code {
        /** The incident is closed; it must be reopened first (R10, R11). */
        CLOSED,
        NOT_CLOSED,
        /** More than five working days after closing (R10). */
        TOO_LATE_TO_REOPEN,
        ALREADY_ADDRESSED,
        /** Triage is not completed (R4). */
        NOT_ADDRESSED,
        ALREADY_RESTORED,
        NOT_RESTORED,
        ALREADY_PAUSED,
        NOT_PAUSED,
        /** No answer pauses from the second attempt only (R8). */
        TOO_FEW_ATTEMPTS,
        /** That reason is not one a person may give (R8). */
        NOT_A_REASON,
        /** Earlier than now without logged evidence (R4, R8). */
        BACKDATED,
        IN_THE_FUTURE,
        BEFORE_THE_REPORT,
        /** Earlier than what the history already holds. */
        OUT_OF_ORDER,
        /** A pause or a change would undo a breach (R7, R8). */
        BREACH_STANDS,
        /** A correction would undo a breach: lead or manager only (R7). */
        NEEDS_LEAD,
        NEEDS_REASON,
        NEEDS_NAME,
        NOTHING_TO_DO
    }

    private static final long serialVersionUID = 1L;

    private final Code code;

    public ClockRefused(Code code, String message) {
        super(message);
        this.code = requireNonNull(code, "code");
    }

    public Code code() {
        return code;
    }
}
