package org.digitaltrust.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands: pledges and certificates. Key: the member's id.
 *
 * @param pledges of each code the one that is open, the last that ended and the last that expired, and the first of all: when
 *     the member first signed, and until when they are held, can be told from these
 * @param certificates none in states written before there were any
 */
public record PledgesState(
        UUID memberId,
        long sequence,
        @Nullable Cause cause,
        Instant at,
        List<Pledge> pledges,
        List<Certificate> certificates)
        implements State {

    public static final String TOPIC = "pledges.v1";

    public PledgesState {
        pledges = List.copyOf(pledges);
        certificates = Objects.requireNonNullElse(certificates, List.of());
        certificates = List.copyOf(certificates);
    }

    /** The state of a member who has no certificate. */
    public PledgesState(UUID memberId, long sequence, @Nullable Cause cause, Instant at, List<Pledge> pledges) {
        this(memberId, sequence, cause, at, pledges, List.of());
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
        return pledges.stream()
                .anyMatch(it -> (it.status() == Status.ACTIVE || it.status() == Status.RENEWAL_DUE)
                        && time.isBefore(it.validUntil()));
    }

    public enum Cause {
        PLEDGE_SIGNED,
        PLEDGE_WITHDRAWN,
        /** It ends soon: by its time, or because a new version asks for acceptance again. */
        PLEDGE_RENEWAL_DUE,
        PLEDGE_EXPIRED,
        /** Nobody accepted the new version in time. */
        PLEDGE_SUPERSEDED,
        PLEDGE_BREACHED,
        /** What ended or was about to end it is no more. */
        PLEDGE_RESTORED,
        CERTIFICATE_ISSUED,
        CERTIFICATE_SUSPENDED,
        /** What was missing has returned. */
        CERTIFICATE_RESTORED,
        CERTIFICATE_REVOKED,
        CERTIFICATE_EXPIRED,
        CERTIFICATE_REFRESH_DUE,
        /** The member shows more or less of it. */
        CERTIFICATE_DISPLAY_CHANGED
    }

    public enum Status {
        ACTIVE,
        RENEWAL_DUE,
        SUPERSEDED,
        WITHDRAWN,
        BREACHED,
        EXPIRED
    }

    /**
     * Acceptance of one version of one code, valid in {@code [signedAt, validUntil)}.
     *
     * @param status null to a reader older than the status; never null where a state is written
     */
    public record Pledge(
            UUID id,
            UUID codeId,
            UUID versionId,
            int version,
            @Nullable Status status,
            Instant signedAt,
            Instant validUntil) {}

    public enum CertificateStatus {
        ISSUED,
        /** As good as issued; its last weeks have begun. */
        REFRESH_DUE,
        /** For as long as something is missing that a certificate needs. */
        SUSPENDED,
        REVOKED,
        EXPIRED
    }

    /**
     * A certificate of Influencer Trust, for {@code [validFrom, validUntil)}.
     *
     * @param status null to a reader older than the status; never null where a state is written
     * @param band null unless the member shows it
     */
    public record Certificate(
            UUID id,
            @Nullable CertificateStatus status,
            Instant validFrom,
            Instant validUntil,
            @Nullable String band) {}
}
