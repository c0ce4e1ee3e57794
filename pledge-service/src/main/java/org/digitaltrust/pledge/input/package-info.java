/**
 * What text from outside must look like before anything is done with it.
 */
@NullMarked
package org.digitaltrust.pledge.input;

import org.jspecify.annotations.NullMarked;
