package org.digitaltrust.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.digitaltrust.membership.privacy.Kept;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/** A person's social accounts, with what they were called before and how many followed them. */
@ApplicationScoped
class AccountRecords implements PersonalRecords {

    private static final String READ = """
            select (to_jsonb(a) - array ['handle_key', 'verified_by', 'revoked_by', 'position']) || jsonb_build_object(
                'former_handles', (select coalesce(jsonb_agg(to_jsonb(h) - array ['account_id', 'handle_key']
                    order by h.valid_from), '[]') from account_handle h where h.account_id = a.id),
                'audiences', (select coalesce(jsonb_agg(to_jsonb(s) - array ['account_id', 'recorded_by']
                    order by s.at), '[]') from account_audience s where s.account_id = a.id))
            from social_account a where array [a.member_id, a.application_id] && ? order by a.id
            """;
    private static final String ERASE = """
            update social_account set status = 'REVOKED', revoked_at = coalesce(revoked_at, ?),
                revocation_reason = coalesce(revocation_reason, 'RELEASED'), revoked_by = null,
                verified_by = case when method = 'OFFICER' then verified_by end,
                handle = '', handle_key = '', platform_user_id = null, user_id_proven = false,
                audience = null, audience_at = null, audience_source = null
            where array [member_id, application_id] && ?
            """;
    private static final String OF_THEM =
            " where account_id in (select id from social_account where array [member_id, application_id] && ?)";

    private final PersonalRows rows;
    private final Clock clock;

    AccountRecords(PersonalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String area() {
        return "accounts";
    }

    @Override
    public List<?> of(Whose whose) {
        return rows.read(whose.objects(), READ);
    }

    @Override
    public List<Kept> keptOf(Whose whose) {
        return of(whose).isEmpty() ? List.of() : List.of(Kept.ACCOUNT_DATES);
    }

    @Override
    public void erase(Whose whose) {
        rows.change(
                whose.objects(),
                "delete from account_handle" + OF_THEM,
                "delete from account_challenge" + OF_THEM,
                "delete from account_audience" + OF_THEM);
        rows.change(clock.instant(), whose.objects(), ERASE);
    }
}
