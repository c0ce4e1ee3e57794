package org.digitaltrust.membership.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.UUID;
import org.digitaltrust.membership.member.MembersPublished;

/** Keeps the directory in step with the members, in the transaction of their change. */
@ApplicationScoped
class FollowMembers {

    private final DirectoryStore entries;

    FollowMembers(DirectoryStore entries) {
        this.entries = entries;
    }

    @Transactional(TxType.MANDATORY)
    void follow(@Observes MembersPublished published) {
        var listed = new ArrayList<Listing>();
        var unlisted = new ArrayList<UUID>();
        for (var one : published.members()) {
            Listing.of(one.member(), one.accounts())
                    .ifPresentOrElse(
                            listed::add, () -> unlisted.add(one.member().id()));
        }
        if (!listed.isEmpty()) {
            entries.keep(listed);
        }
        if (!unlisted.isEmpty()) {
            entries.remove(unlisted);
        }
    }
}
