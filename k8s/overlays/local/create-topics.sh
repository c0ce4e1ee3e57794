#!/bin/bash
# The topics of docs/adr, for one broker; docker-compose.yml mounts the same file. The production overlay declares the
# same topics to Strimzi, and a test compares the two.
set -euo pipefail
topic() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --create --if-not-exists \
        --replication-factor 1 --topic "$@"
}
# State topics: compacted, so that the newest state of every subject stays for ever; tombstones stay 30 days.
for name in members.v1 pledges.v1 codes.v1 sanctions.v1; do
    topic "$name" --partitions 6 --config cleanup.policy=compact --config delete.retention.ms=2592000000 \
        --config max.compaction.lag.ms=3600000 --config segment.ms=600000
done
# Messages that could not be read, with their cause, for 30 days.
for name in membership-dead-letters pledge-dead-letters sanctions-dead-letters; do
    topic "$name" --partitions 1 --config cleanup.policy=delete --config retention.ms=2592000000
done
