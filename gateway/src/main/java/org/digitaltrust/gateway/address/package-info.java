/** Where a request comes from, as far as we can know: the connection's other end, or what proxies that we trust say of it. */
@NullMarked
package org.digitaltrust.gateway.address;

import org.jspecify.annotations.NullMarked;
