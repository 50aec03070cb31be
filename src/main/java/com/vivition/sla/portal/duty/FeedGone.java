package com.vivition.sla.portal.duty;

/** The link was good once: renewed since, or its user sees the rota no longer. */
final class FeedGone extends RuntimeException {
}
