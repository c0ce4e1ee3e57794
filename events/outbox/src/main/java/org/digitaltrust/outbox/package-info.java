/**
 * How a service tells others: {@link org.digitaltrust.outbox.Outbox} writes a row in the transaction of the change,
 * {@link org.digitaltrust.outbox.OutboxRelay} sends rows to Kafka, other followers read them in the same order.
 * {@link org.digitaltrust.outbox.Wire} reads and writes the messages. See docs/adr/0003.
 */
@NullMarked
package org.digitaltrust.outbox;

import org.jspecify.annotations.NullMarked;
