/**
 * The local stack: PostgreSQL, Kafka and Keycloak as real processes without Docker, the four applications beside them,
 * and the same for tests. Owns the processes, ports and folders of one checkout; knows nothing of what the applications do.
 */
@NullMarked
package org.digitaltrust.localstack;

import org.jspecify.annotations.NullMarked;
