package org.digitaltrust.sanctions.register;

import java.util.List;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.subject.Subject;

/** All that answers about one subject need. Immutable: a change replaces it whole. */
public record SubjectRecord(Subject subject, List<Restriction> standing) {
    public SubjectRecord {
        standing = List.copyOf(standing);
    }
}
