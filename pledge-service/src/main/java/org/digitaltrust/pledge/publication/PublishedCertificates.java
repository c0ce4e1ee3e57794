package org.digitaltrust.pledge.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState;

/** The certificates of a member, as others may know them. Turned about: who owns them depends on who tells of them. */
public interface PublishedCertificates {
    /** All of them, as they stand at a time. */
    List<PledgesState.Certificate> of(UUID member, Instant at);
}
