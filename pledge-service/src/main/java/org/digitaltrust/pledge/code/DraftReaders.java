package org.digitaltrust.pledge.code;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.digitaltrust.pledge.code.CodeVersion.Status;

/** Who may read a version: everybody what is or was up for discussion or adopted, drafts only who works on them. */
@RequestScoped
class DraftReaders {

    private static final Set<String> SEE_DRAFTS = Set.of("code_editor", "alliance_admin", "auditor");

    private final SecurityIdentity identity;

    DraftReaders(SecurityIdentity identity) {
        this.identity = identity;
    }

    boolean maySee(Status status) {
        return switch (status) {
            case CONSULTATION, ADOPTED, IN_FORCE, SUPERSEDED -> true;
            case DRAFT -> SEE_DRAFTS.stream().anyMatch(identity::hasRole);
        };
    }
}
