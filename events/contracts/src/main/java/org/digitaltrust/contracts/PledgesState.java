package org.digitaltrust.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All pledges of one member. Key: the member's id. */
public record PledgesState(
        UUID memberId, long sequence, @Nullable Cause cause, Instant at, List<Pledge> pledges) implements State {

    public static final String TOPIC = "pledges.v1";

    public PledgesState {
        pledges = List.copyOf(pledges);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID key() {
        return memberId;
    }

    /** Whether the member is held by at least one pledge at this time. */
    public boolean pledgedAt(Instant time) {
        return pledges.stream().anyMatch(it -> it.status() == Status.ACTIVE && time.isBefore(it.validUntil()));
    }

    public enum Cause {
        PLEDGE_SIGNED,
        PLEDGE_WITHDRAWN
    }

    public enum Status {
        ACTIVE,
        RENEWAL_DUE,
        SUPERSEDED,
        WITHDRAWN,
        BREACHED,
        EXPIRED
    }

    /** Acceptance of one version of one code, valid in {@code [signedAt, validUntil)}. */
    public record Pledge(
            UUID id, UUID codeId, UUID versionId, int version, Status status, Instant signedAt, Instant validUntil) {}
}
