/**
 * Hostile input, for tests of the services: requests made from a service's OpenAPI document, most of them well-formed but
 * for one fault, and every answer held against what the same document promises. Requests are a function of a seed, the
 * operation and a number, so that each can be made again. Test support only: no application depends on it.
 */
@NullMarked
package org.digitaltrust.hostile;

import org.jspecify.annotations.NullMarked;
