/**
 * What those who operate the gateway see of it: one line for each request in the access log, and figures for Prometheus.
 * Neither tells who a person is: routes by their template, callers by their client id. See docs/operations.md.
 */
@NullMarked
package org.digitaltrust.gateway.observe;

import org.jspecify.annotations.NullMarked;
