package org.digitaltrust.contracts;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as others must know it: public profile, accounts, who calls on its behalf. Key: the member's id, which is its
 * subject id everywhere. A tombstone (null value) means the member was erased.
 *
 * @param holder OIDC subject of the person who holds this membership; null while a paper application is unclaimed
 * @param chapter official code of the province or city, such as {@code 79}
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
        @Nullable String holder)
        implements State {

    public static final String TOPIC = "members.v1";

    public MemberState {
        aliases = List.copyOf(aliases);
        accounts = List.copyOf(accounts);
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
        CALLERS_CHANGED
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
}
