/** What the gateway serves itself; here the pages for people that say what a problem type means. */
@NullMarked
package org.digitaltrust.gateway.page;

import org.jspecify.annotations.NullMarked;
