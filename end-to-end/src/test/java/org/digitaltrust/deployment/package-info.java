/** That what is committed to run the suite in containers and clusters is well formed, hardened and consistent. Starts nothing. */
@NullMarked
package org.digitaltrust.deployment;

import org.jspecify.annotations.NullMarked;
