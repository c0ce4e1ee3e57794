package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.member.Member;
import org.digitaltrust.pledge.member.MemberStore;
import org.digitaltrust.pledge.publication.MemberLock;
import org.jspecify.annotations.Nullable;

/** Who signs when a person does: one of the memberships that they hold, never one that they act for. */
@ApplicationScoped
class Signers {

    /** Whom the search has found. */
    sealed interface Search {}

    /** Held until the end of the transaction. */
    record Found(Member member) implements Search {}

    record None(Signing why) implements Search {}

    private final MemberStore members;
    private final MemberLock lock;

    Signers(MemberStore members, MemberLock lock) {
        this.members = members;
        this.lock = lock;
    }

    /** @param as which of them; null for the latest that may sign, and where none may, the latest, to say why not */
    Search find(String subject, @Nullable UUID as, Instant now) {
        var held = members.lockHeldBy(subject);
        if (held.isEmpty()) {
            return new None(new Signing.NoMembership());
        }
        if (as == null) {
            return found(held.stream().filter(Member::maySign).findFirst().orElseGet(held::getFirst));
        }
        return held.stream()
                .filter(it -> it.id().equals(as))
                .findFirst()
                .map(this::found)
                .orElseGet(() -> new None(actsFor(held, as, now) ? new Signing.OnBehalf() : new Signing.NotTheirs()));
    }

    private Search found(Member member) {
        lock.take(member.id());
        return new Found(member);
    }

    private boolean actsFor(List<Member> held, UUID talent, Instant now) {
        return members.member(talent)
                .filter(it -> held.stream().anyMatch(agency -> it.isActedForBy(agency.id(), now)))
                .isPresent();
    }
}
