package org.digitaltrust.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code of conduct with its adopted versions. Key: the code's id. Texts stay with the owner; clause ids travel.
 *
 * @param audienceKinds the kinds of members whom it is for; none means all, as in states written before there were any
 */
public record CodeState(
        UUID codeId,
        long sequence,
        @Nullable Cause cause,
        Instant at,
        String issuer,
        String audience,
        List<MemberKind> audienceKinds,
        List<Version> versions)
        implements State {

    public static final String TOPIC = "codes.v1";

    public CodeState {
        audienceKinds = Objects.requireNonNullElse(audienceKinds, List.<MemberKind>of()).stream()
                .filter(Objects::nonNull)
                .toList();
        versions = List.copyOf(versions);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID key() {
        return codeId;
    }

    public enum Cause {
        VERSION_ADOPTED,
        VERSION_IN_FORCE,
        /** Another code has taken over its audience. */
        VERSION_SUPERSEDED
    }

    public enum Status {
        ADOPTED,
        IN_FORCE,
        SUPERSEDED
    }

    public enum Change {
        MATERIAL,
        EDITORIAL
    }

    /**
     * In force in {@code [inForceFrom, supersededAt)}; both null before entry into force.
     *
     * @param effectiveFrom not in force before this; null in states written before it travelled
     */
    public record Version(
            UUID id,
            int number,
            Change change,
            Status status,
            String sha256,
            @Nullable Instant inForceFrom,
            @Nullable Instant supersededAt,
            @Nullable Instant effectiveFrom,
            List<String> clauseIds) {
        public Version {
            clauseIds = List.copyOf(clauseIds);
        }
    }
}
