/**
 * The closed list of what this service refuses, and with which words.
 */
@NullMarked
package org.digitaltrust.pledge.problem;

import org.jspecify.annotations.NullMarked;
