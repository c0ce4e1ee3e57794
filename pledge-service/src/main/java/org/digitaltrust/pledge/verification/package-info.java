/**
 * Shows strangers that a pledge is true: as JSON, as a page that needs no script, and as a certificate on paper whose code
 * leads to that page. Emits and hears nothing.
 */
@NullMarked
package org.digitaltrust.pledge.verification;

import org.jspecify.annotations.NullMarked;
