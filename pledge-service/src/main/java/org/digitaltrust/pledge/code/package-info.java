/**
 * Codes of conduct and their versions: owns texts, hashes and what is in force. Emits {@code codes.v1}; hears nothing.
 */
@NullMarked
package org.digitaltrust.pledge.code;

import org.jspecify.annotations.NullMarked;
