/** The one OpenAPI document: committed as merged from the services, completed by what this gateway is configured for. */
@NullMarked
package org.digitaltrust.gateway.document;

import org.jspecify.annotations.NullMarked;
