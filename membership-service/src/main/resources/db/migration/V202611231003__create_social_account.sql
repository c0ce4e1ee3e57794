-- One row for each account from the moment it is listed: verified ones are unique across applicants and members alike.
create table social_account (
    id               uuid        primary key,
    application_id   uuid        references application (id),
    member_id        uuid        references member (id),
    position         integer     not null,
    platform         text        not null,
    handle           text        not null,
    handle_key       text        not null, -- the handle as platforms compare it
    platform_user_id text,
    audience         bigint      check (audience >= 0),
    status           text        not null check (status in ('CLAIMED', 'CHALLENGED', 'VERIFIED', 'STALE', 'REVOKED')),
    method           text        check (method in ('OFFICER')),
    verified_by      text,
    verified_at      timestamptz,
    constraint an_account_belongs_to_somebody check (application_id is not null or member_id is not null),
    constraint a_proof_says_how check (status <> 'VERIFIED' or (method is not null and verified_at is not null))
);
create unique index a_verified_handle_belongs_to_one on social_account (platform, handle_key) where status = 'VERIFIED';
create unique index a_verified_user_id_belongs_to_one on social_account (platform, platform_user_id)
    where status = 'VERIFIED' and platform_user_id is not null;
create index social_account_application_idx on social_account (application_id);
create index social_account_member_idx on social_account (member_id);
