/**
 * The key that signs the evidence of pledges, and its public half for whoever checks. Emits and hears nothing.
 */
@NullMarked
package org.digitaltrust.pledge.evidence;

import org.jspecify.annotations.NullMarked;
