/** What is said in both languages. */
@NullMarked
package org.digitaltrust.pledge.wording;

import org.jspecify.annotations.NullMarked;
