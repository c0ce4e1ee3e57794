package org.digitaltrust.sanctions.register;

import java.util.List;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.subject.Subject;

/**
 * All that answers about one subject need. Immutable: a change replaces it whole.
 *
 * @param standing restrictions that are confirmed and not ended, whatever their period
 * @param permits that are not revoked, for any of these restrictions
 */
public record SubjectRecord(Subject subject, List<Restriction> standing, List<Permit> permits) {
    public SubjectRecord {
        standing = List.copyOf(standing);
        permits = List.copyOf(permits);
    }
}
