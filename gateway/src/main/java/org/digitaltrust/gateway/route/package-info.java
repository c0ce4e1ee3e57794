/** Which requests have a way in: a closed table of paths and methods, who may take each, and within which limits. */
@NullMarked
package org.digitaltrust.gateway.route;

import org.jspecify.annotations.NullMarked;
