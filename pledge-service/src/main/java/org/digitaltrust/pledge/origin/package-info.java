/**
 * The address that everybody knows this suite by, and the name (did:web) that goes with it. Emits and hears nothing.
 */
@NullMarked
package org.digitaltrust.pledge.origin;

import org.jspecify.annotations.NullMarked;
