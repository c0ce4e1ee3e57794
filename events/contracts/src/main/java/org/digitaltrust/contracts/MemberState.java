package org.digitaltrust.contracts;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as others must know it: public profile, accounts, who calls on its behalf. Key: the member's id, which is its
 * subject id everywhere. A tombstone (null value) means the member was erased.
 *
 * @param aliases those valid now, and former display names for a while
 * @param holder OIDC subject of the person who holds this membership; null while a paper application is unclaimed
 * @param chapter official code of the province or city, such as {@code 79}
 * @param delegations who may act for this member now; none in states written before there were any
 */
public record MemberState(
        UUID memberId,
        long sequence,
        @Nullable Cause cause,
        Instant at,
        MemberKind kind,
        MemberStatus status,
        String displayName,
        List<String> aliases,
        String chapter,
        List<Account> accounts,
        Callers callers,
        @Nullable String holder,
        List<Delegation> delegations)
        implements State {

    public static final String TOPIC = "members.v1";

    public MemberState {
        aliases = List.copyOf(aliases);
        accounts = List.copyOf(accounts);
        delegations = Objects.requireNonNullElse(delegations, List.of());
        delegations = List.copyOf(delegations);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID key() {
        return memberId;
    }

    public enum Cause {
        MEMBER_APPROVED,
        MEMBER_ACTIVATED,
        /** The pledge has ended; there is time left to sign another. */
        MEMBER_IN_GRACE,
        /** No pledge holds the member any more. */
        MEMBER_LAPSED,
        MEMBER_SUSPENDED,
        /** A suspension or an expulsion is over, or was annulled. */
        MEMBER_REINSTATED,
        MEMBER_EXPELLED,
        MEMBER_RESIGNED,
        /** The person died, or the organisation was dissolved. */
        MEMBER_ENDED,
        PROFILE_CHANGED,
        ACCOUNTS_CHANGED,
        CALLERS_CHANGED,
        DELEGATIONS_CHANGED,
        HOLDER_CHANGED
    }

    /** A social account. {@code handle} is as the member wrote it, without a leading {@code @}. */
    public record Account(
            UUID id,
            String platform,
            String handle,
            @Nullable String platformUserId,
            AccountStatus status) {

        /** What two spellings of one handle have in common: NFKC, lower case, no leading {@code @}. */
        public static String handleKey(String handle) {
            var normal =
                    Normalizer.normalize(handle.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            return normal.startsWith("@") ? normal.substring(1) : normal;
        }
    }

    /** OIDC client ids and user ids (token {@code sub}) that act for this member when they ask questions. */
    public record Callers(List<String> clientIds, List<String> userIds) {
        public Callers {
            clientIds = List.copyOf(clientIds);
            userIds = List.copyOf(userIds);
        }
    }

    /**
     * An agency acts for this member within these scopes. Who that is stands in the agency's own state: its holder, and only
     * while that state is active or in grace.
     *
     * @param scopes without those that a reader does not know yet
     * @param validUntil the delegation ends by itself then, whether a state has said so or not
     */
    public record Delegation(UUID id, UUID agencyId, List<DelegationScope> scopes, Instant validUntil) {
        public Delegation {
            scopes = scopes.stream().filter(Objects::nonNull).toList();
        }
    }
}
