/**
 * Codes of conduct and their versions: owns texts, hashes and what is in force. Emits {@code codes.v1}; hears nothing; tells the
 * rest of this service what has entered into force.
 */
@NullMarked
package org.digitaltrust.pledge.code;

import org.jspecify.annotations.NullMarked;
