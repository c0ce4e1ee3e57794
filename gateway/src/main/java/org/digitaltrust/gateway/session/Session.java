package org.digitaltrust.gateway.session;

/**
 * Somebody who has signed in with a browser: the content of the cookie.
 *
 * @param id stays the same when the tokens are renewed
 * @param csrfToken random, known to our pages by {@code GET /session} and to nobody else
 * @param name for the page to greet with
 * @param until when it ends, whatever is done; seconds since 1970
 */
record Session(String id, String csrfToken, String name, long until, Tokens tokens) {

    /** When it ends if nothing is done any more. */
    long endsAt() {
        return Math.min(until, tokens.refreshUntil());
    }

    boolean isOver(long now) {
        return now >= until || (now >= tokens.refreshUntil() && now >= tokens.accessUntil());
    }

    boolean mustBeRenewed(long now, long margin) {
        return now + margin >= tokens.accessUntil();
    }

    Session with(Tokens renewed) {
        return new Session(id, csrfToken, name, until, renewed);
    }

    @Override
    public String toString() {
        return "session " + id + " with " + tokens;
    }
}
