/** Pages for people: what a problem type means. */
@NullMarked
package org.digitaltrust.gateway.page;

import org.jspecify.annotations.NullMarked;
