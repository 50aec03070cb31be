package com.vivition.sla.agreement;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What somebody asks for who wants RESTORE paused (R8).
 *
 * @param since    when it begins; may lie ahead
 * @param until    a known end, exclusive; null = until resumed
 * @param reviewAt when to ask whether it is still needed; null = one working day after {@code since}
 * @param loggedAt the logged attempt or arrival that allows {@code since} to lie back, but not before it; null = none
 */
public record PauseRequest(PauseReason reason, Instant since, Instant until, Instant reviewAt, Instant loggedAt) {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(15);

    public PauseRequest {
        requireNonNull(reason, "reason");
        requireNonNull(since, "since");
    }

    /** From {@code since} until resumed, reviewed after one working day. */
    public static PauseRequest of(PauseReason reason, Instant since) {
        return new PauseRequest(reason, since, null, null, null);
    }

    /**
     * The customer does not answer: paused from the second logged attempt, at least 15 minutes after the first.
     *
     * @param attempts when we tried, in any order
     * @throws ClockRefused TOO_FEW_ATTEMPTS when none of them is 15 minutes after the first
     */
    public static PauseRequest noAnswer(List<Instant> attempts) {
        final var ordered = attempts.stream().sorted().toList();
        final var second = ordered.stream()
            .filter(attempt -> !attempt.isBefore(ordered.get(0).plus(BETWEEN_ATTEMPTS)))
            .findFirst()
            .orElseThrow(() -> new ClockRefused(ClockRefused.Code.TOO_FEW_ATTEMPTS,
                "No answer pauses from the second logged attempt, at least 15 minutes after the first. Try again and log it."));
        return new PauseRequest(PauseReason.NO_ANSWER, second, null, null, second);
    }

    /**
     * The customer prefers a later slot: paused from the start of the latest slot offered whose work would end in time, to the start
     * of the one he chose.
     */
    public static PauseRequest laterSlot(Instant offered, Instant chosen) {
        return new PauseRequest(PauseReason.LATER_SLOT, offered, chosen, null, null);
    }

    public PauseRequest reviewedAt(Instant review) {
        return new PauseRequest(reason, since, until, review, loggedAt);
    }

    /** The same pause, backed by a logged attempt or arrival at that instant. */
    public PauseRequest loggedAt(Instant logged) {
        return new PauseRequest(reason, since, until, reviewAt, logged);
    }
}
