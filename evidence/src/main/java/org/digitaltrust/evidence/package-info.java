/**
 * Evidence that strangers can check without asking us: JSON in one spelling (RFC 8785), signed as a compact JWS (RFC 7515) with
 * Ed25519 (RFC 8037), and its verification against a published key set (RFC 7517). Depends on no framework, so that whoever
 * receives evidence can use it as it is.
 */
@NullMarked
package org.digitaltrust.evidence;

import org.jspecify.annotations.NullMarked;
