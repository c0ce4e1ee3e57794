package org.digitaltrust.sanctions.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.outbox.Outbox;

/** What this service knows of members: its own copy, the newest state of each. */
@ApplicationScoped
class MemberCopies {

    private static final String UPSERT = """
            insert into subject (id, member, display_name, aliases, member_status, holder, sequence, created_at)
            values (:id, true, :name, :aliases, :status, :holder, :sequence, :at)
            on conflict (id) do update set
                member = true, display_name = excluded.display_name, aliases = excluded.aliases,
                member_status = excluded.member_status, holder = excluded.holder, sequence = excluded.sequence
            where excluded.sequence > subject.sequence
            """;
    private static final String FORGET_IDENTIFIERS =
            "delete from subject_identifier where subject_id = :id and not pinned";
    private static final String FORGET_CALLERS = "delete from subject_caller where subject_id = :id";
    private static final String NOTE_DELEGATIONS = """
            update subject set delegations_of = sequence where id = :id and sequence = :sequence and delegations_of < sequence
            """;
    private static final String FORGET_DELEGATIONS = "delete from subject_delegation where subject_id = :id";
    private static final String ERASE = """
            update subject set display_name = null, aliases = '{}', member_status = null, holder = null where id = :id
            """;

    private final EntityManager database;
    private final SubjectStore subjects;
    private final Event<IdentifiersChanged> changed;
    private final Outbox outbox;

    MemberCopies(EntityManager database, SubjectStore subjects, Event<IdentifiersChanged> changed, Outbox outbox) {
        this.database = database;
        this.subjects = subjects;
        this.changed = changed;
        this.outbox = outbox;
    }

    /** Takes a state in, unless this or a later one is known. */
    @Transactional
    public void note(MemberState state) {
        var id = state.memberId();
        hold(id);
        var before = subjects.namesOf(id);
        if (upsert(state) == 0) {
            copyDelegationsOf(state);
            return;
        }
        var restricted = subjects.isRestricted(id);
        if (restricted) {
            keep(id, before.stream().filter(it -> !isStillCalled(state, it)).toList());
        }
        forget(id);
        for (var account : state.accounts()) {
            if (account.status().resolves()) {
                subjects.insertIdentifier(id, AccountName.handle(account.platform(), account.handle()), false);
                if (account.platformUserId() != null) {
                    subjects.insertIdentifier(id, AccountName.uid(account.platform(), account.platformUserId()), false);
                }
            }
        }
        insertCallers(id, CallerName.Kind.CLIENT, state.callers().clientIds());
        insertCallers(id, CallerName.Kind.USER, state.callers().userIds());
        copyDelegationsOf(state);
        if (restricted) {
            // Nobody escapes by a new account: what names the member while a restriction lasts stays as well.
            subjects.pinIdentifiers(id);
        }
        changed.fire(new IdentifiersChanged(id));
        outbox.note(id, "member_changed");
    }

    /**
     * The member was erased: everything goes but what a restriction pinned. While one lasts the names stay as well, encrypted,
     * to be compared with and never shown.
     */
    @Transactional
    public void erase(UUID member) {
        hold(member);
        if (subjects.isRestricted(member)) {
            keep(member, subjects.namesOf(member));
        }
        forget(member);
        forgetDelegations(member);
        if (database.createNativeQuery(ERASE).setParameter("id", member).executeUpdate() > 0) {
            outbox.note(member, "member_erased");
        }
    }

    /**
     * Nobody escapes by giving a name or an account up: what named a restricted member until now goes on leading to it, and the
     * names it goes by no longer are still compared with.
     */
    private void keep(UUID member, List<String> formerNames) {
        subjects.pinIdentifiers(member);
        if (!formerNames.isEmpty()) {
            subjects.addPrivateNames(member, PrivateNames.former(formerNames));
        }
    }

    private static boolean isStillCalled(MemberState state, String name) {
        return name.equals(state.displayName()) || state.aliases().contains(name);
    }

    /** So that a confirmation or a merge comes before all of this or after it. */
    private void hold(UUID member) {
        subjects.keepMergesOff();
        if (subjects.survivorOf(member).isPresent()) {
            subjects.hold(member);
        }
    }

    private int upsert(MemberState state) {
        return database.createNativeQuery(UPSERT)
                .setParameter("id", state.memberId())
                .setParameter("name", state.displayName())
                .setParameter("aliases", state.aliases().toArray(String[]::new))
                .setParameter("status", state.status().name().toLowerCase(Locale.ROOT))
                .setParameter("holder", state.holder())
                .setParameter("sequence", state.sequence())
                .setParameter("at", state.at())
                .executeUpdate();
    }

    private void forget(UUID member) {
        database.createNativeQuery(FORGET_IDENTIFIERS)
                .setParameter("id", member)
                .executeUpdate();
        database.createNativeQuery(FORGET_CALLERS).setParameter("id", member).executeUpdate();
    }

    /** Who may answer in cases, where this is the newest state and that is not known of it: copies once left it out. */
    private void copyDelegationsOf(MemberState state) {
        var news = database.createNativeQuery(NOTE_DELEGATIONS)
                .setParameter("id", state.memberId())
                .setParameter("sequence", state.sequence())
                .executeUpdate();
        if (news == 1) {
            forgetDelegations(state.memberId());
            state.delegations().stream()
                    .filter(it -> it.scopes().contains(DelegationScope.CASE_RESPONSE))
                    .forEach(it -> insertDelegation(state.memberId(), it));
        }
    }

    private void forgetDelegations(UUID member) {
        database.createNativeQuery(FORGET_DELEGATIONS)
                .setParameter("id", member)
                .executeUpdate();
    }

    private void insertDelegation(UUID member, MemberState.Delegation delegation) {
        database.createNativeQuery("""
                        insert into subject_delegation (subject_id, delegation_id, agency_id, valid_until)
                        values (:member, :id, :agency, :until)
                        """)
                .setParameter("member", member)
                .setParameter("id", delegation.id())
                .setParameter("agency", delegation.agencyId())
                .setParameter("until", delegation.validUntil())
                .executeUpdate();
    }

    private void insertCallers(UUID member, CallerName.Kind kind, List<String> values) {
        for (var value : values) {
            database.createNativeQuery("""
                            insert into subject_caller (subject_id, kind, value) values (:id, :kind, :value)
                            on conflict do nothing
                            """)
                    .setParameter("id", member)
                    .setParameter("kind", kind.name().toLowerCase(Locale.ROOT))
                    .setParameter("value", value)
                    .executeUpdate();
        }
    }
}
