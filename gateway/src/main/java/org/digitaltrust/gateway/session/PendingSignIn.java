package org.digitaltrust.gateway.session;

/**
 * A sign-in that has begun in this browser.
 *
 * @param state comes back with the code
 * @param nonce comes back in the ID token
 * @param verifier the secret of PKCE
 * @param returnTo where to go afterwards
 * @param until seconds since 1970
 */
record PendingSignIn(String state, String nonce, String verifier, String returnTo, long until) {

    @Override
    public String toString() {
        return "sign-in until " + until;
    }
}
