package org.digitaltrust.membership.proof;

import static org.digitaltrust.membership.Service.MEMBERS;

import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.account.ProofCode;
import org.digitaltrust.membership.platform.ProfilePagesResource;

/** An account of a member that a test has put into a state. */
record Listed(UUID member, UUID id, String handle) {

    private static final ProofCode CODE = ProofCode.of(new byte[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 0});

    /** A tiktok account. In every state but revoked a code is out for it, which stands on its page. */
    static Listed in(AccountStatus status, UUID member, String handle, Tables tables) {
        var it = new Listed(member, UUID.randomUUID(), handle);
        boolean proven = status == AccountStatus.VERIFIED || status == AccountStatus.STALE;
        boolean revoked = status == AccountStatus.REVOKED;
        tables.run("""
                insert into social_account (id, member_id, position, platform, handle, handle_key, status, handle_since,
                    method, verified_by, verified_at, proof_due_at, revocation_reason, revoked_at)
                values ('%s', '%s', 0, 'tiktok', '%s', lower('%s'), '%s', now() - interval '1 day', %s, %s)
                """.formatted(
                it.id,
                member,
                handle,
                handle,
                status,
                proven ? "'PROFILE_CODE', 'somebody', now(), now() + interval '90 days'" : "null, null, null, null",
                revoked ? "'RELEASED', now()" : "null, null"));
        if (!revoked) {
            tables.run("""
                    insert into account_challenge (id, account_id, code_hash, issued_at, expires_at, attempts, open)
                    values ('%s', '%s', '%s', now(), now() + interval '15 minutes', 0, true)
                    """.formatted(UUID.randomUUID(), it.id, CODE.hash()));
        }
        ProfilePagesResource.pages()
                .show("/@" + handle.toLowerCase(java.util.Locale.ROOT), "<p>" + CODE.text() + "</p>");
        return it;
    }

    String path() {
        return MEMBERS + "/" + member + "/accounts/" + id;
    }

    /** The account and what is known of it are gone: a test of many does not end with thousands. */
    void remove(Tables tables) {
        for (var table : new String[] {"account_challenge", "account_handle", "account_audience"}) {
            tables.run("delete from " + table + " where account_id = '" + id + "'");
        }
        tables.run("delete from social_account where id = '" + id + "'");
    }
}
