/**
 * The public port: HTTP/1.1, and HTTP/2 over TLS. A server of our own rather than the framework's, so that every refusal, also of
 * what is no HTTP, is a problem, and nothing the framework would serve can be reached. See docs/adr/0013.
 */
@NullMarked
package org.digitaltrust.gateway.server;

import org.jspecify.annotations.NullMarked;
