/**
 * Browser sessions: signing in at the realm by authorization code, and one encrypted cookie from which a request gets the
 * access token it is judged by, like any other. Tokens never reach a page. Keeps nothing but that cookie. See docs/adr/0016.
 */
@NullMarked
package org.digitaltrust.gateway.session;

import org.jspecify.annotations.NullMarked;
