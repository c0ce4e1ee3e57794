-- Members prove their accounts themselves and again from time to time, and what an account was called stays known.
alter table social_account
    add column version           bigint      not null default 1,
    add column handle_since      timestamptz not null default now(),
    add column user_id_proven    boolean     not null default false, -- the platform or an officer vouches for the id
    add column audience_at       timestamptz,
    add column audience_source   text        check (audience_source in ('CLAIMED', 'PLATFORM', 'OFFICER')),
    add column proof_due_at      timestamptz,
    add column revocation_reason text        check (revocation_reason in ('RELEASED', 'PROVEN_BY_ANOTHER', 'APPLICATION_ENDED',
                                     'NOT_THEIRS', 'IMPERSONATION', 'GONE_FROM_PLATFORM', 'REQUESTED_BY_PLATFORM',
                                     'LISTED_BY_MISTAKE')),
    add column revoked_by        text,
    add column revoked_at        timestamptz;

update social_account s set handle_since = a.created_at from application a where a.id = s.application_id;
update social_account set user_id_proven = platform_user_id is not null, proof_due_at = verified_at + interval '90 days'
    where status = 'VERIFIED';
update social_account s
    set revocation_reason = 'APPLICATION_ENDED', revoked_at = coalesce(d.at, a.submitted_at, a.created_at)
    from application a left join application_decision d on d.application_id = a.id
    where a.id = s.application_id and s.status = 'REVOKED';

alter table social_account
    drop constraint social_account_method_check,
    drop constraint a_proof_says_how,
    add constraint social_account_method_check check (method in ('OFFICER', 'PROFILE_CODE', 'PLATFORM_ATTESTATION')),
    add constraint a_proof_says_how check (status not in ('VERIFIED', 'STALE')
        or (method is not null and verified_by is not null and verified_at is not null and proof_due_at is not null)),
    add constraint a_revocation_says_why check ((status = 'REVOKED') = (revocation_reason is not null)
        and (status = 'REVOKED') = (revoked_at is not null)),
    add constraint an_id_that_is_proven_is_known check (platform_user_id is not null or not user_id_proven);

-- Whoever has proven an account keeps it from others while the proof counts, and a proven id also while a new handle is
-- being proven.
drop index a_verified_handle_belongs_to_one;
drop index a_verified_user_id_belongs_to_one;
create unique index a_proven_handle_belongs_to_one on social_account (platform, handle_key)
    where status in ('VERIFIED', 'STALE');
create unique index a_proven_user_id_belongs_to_one on social_account (platform, platform_user_id)
    where user_id_proven and status <> 'REVOKED';
create unique index a_member_lists_an_account_once on social_account (member_id, platform, handle_key)
    where member_id is not null and status <> 'REVOKED';
create index social_account_proof_due_idx on social_account (proof_due_at) where status = 'VERIFIED';
