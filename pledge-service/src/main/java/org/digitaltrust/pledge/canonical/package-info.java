/**
 * One spelling for each JSON text (RFC 8785), so that hashes and signatures can be recomputed by others.
 */
@NullMarked
package org.digitaltrust.pledge.canonical;

import org.jspecify.annotations.NullMarked;
