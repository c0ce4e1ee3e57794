-- What accounts were called before, codes that were given out (hashes only), and what was said of audiences.
create table account_handle (
    account_id  uuid        not null references social_account (id) on delete cascade,
    handle      text        not null,
    handle_key  text        not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null,
    primary key (account_id, valid_from),
    constraint a_handle_ends_after_it_began check (valid_until > valid_from)
);

create table account_challenge (
    id         uuid        primary key,
    account_id uuid        not null references social_account (id) on delete cascade,
    code_hash  text        not null check (code_hash ~ '^[0-9a-f]{64}$'),
    issued_at  timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at),
    attempts   integer     not null check (attempts >= 0),
    open       boolean     not null
);
create unique index one_code_counts_per_account on account_challenge (account_id) where open;
create index account_challenge_account_idx on account_challenge (account_id, issued_at);

create table account_audience (
    account_id  uuid        not null references social_account (id) on delete cascade,
    at          timestamptz not null,
    source      text        not null check (source in ('CLAIMED', 'PLATFORM', 'OFFICER')),
    audience    bigint      not null check (audience >= 0),
    recorded_by text, -- null: whoever listed the account
    primary key (account_id, at, source)
);
