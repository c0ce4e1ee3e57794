/**
 * Who signs credentials: the {@code did:web} of the public origin, and the document that says with which keys. Emits and
 * hears nothing.
 */
@NullMarked
package org.digitaltrust.pledge.did;

import org.jspecify.annotations.NullMarked;
