package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.membership.account.AccountClaim;
import org.digitaltrust.membership.account.AccountStore;

/**
 * Makes members of many whom the alliance had accepted elsewhere. Nobody holds their memberships yet. Call it last in the
 * transaction, since it publishes.
 */
@ApplicationScoped
public class TakeOverMembers {

    /** Somebody who becomes a member. */
    public record Person(UUID id, UUID person, Member.Profile profile, List<AccountClaim> claims) {
        public Person {
            claims = List.copyOf(claims);
        }
    }

    private final MemberStore members;
    private final AccountStore accounts;
    private final PublishMember publish;
    private final Clock clock;

    TakeOverMembers(MemberStore members, AccountStore accounts, PublishMember publish, Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.publish = publish;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void all(List<Person> people) {
        var now = clock.instant();
        var admitted = new LinkedHashMap<Member, UUID>();
        var claims = new LinkedHashMap<UUID, List<AccountClaim>>();
        people.forEach(it -> {
            admitted.put(Member.admitted(it.id(), it.profile(), null, now), it.person());
            claims.put(it.id(), it.claims());
        });
        members.addAll(admitted);
        accounts.claimForMembers(claims);
        publish.admitted(List.copyOf(admitted.keySet()));
    }
}
