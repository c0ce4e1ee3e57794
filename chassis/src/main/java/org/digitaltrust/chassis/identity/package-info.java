/**
 * Who calls, found out quickly and strictly: the shape of a token, its key, its revocation and its binding to a sender
 * are checked here, its signature and claims by quarkus-oidc, once for each token and minute. In the chassis because the
 * gateway and every service behind it must judge a token alike. See docs/adr/0011.
 */
@NullMarked
package org.digitaltrust.chassis.identity;

import org.jspecify.annotations.NullMarked;
