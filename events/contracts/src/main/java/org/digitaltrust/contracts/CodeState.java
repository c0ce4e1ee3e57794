package org.digitaltrust.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code of conduct with its adopted versions. Key: the code's id. Texts stay with the owner; clause ids travel. */
public record CodeState(
        UUID codeId,
        long sequence,
        @Nullable Cause cause,
        Instant at,
        String issuer,
        String audience,
        List<Version> versions)
        implements State {

    public static final String TOPIC = "codes.v1";

    public CodeState {
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
        VERSION_IN_FORCE
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

    /** In force in {@code [inForceFrom, supersededAt)}; both null before entry into force. */
    public record Version(
            UUID id,
            int number,
            Change change,
            Status status,
            String sha256,
            @Nullable Instant inForceFrom,
            @Nullable Instant supersededAt,
            List<String> clauseIds) {
        public Version {
            clauseIds = List.copyOf(clauseIds);
        }
    }
}
