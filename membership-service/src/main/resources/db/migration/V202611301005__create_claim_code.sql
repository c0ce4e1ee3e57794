-- Codes by which people take over what was filed for them on paper, and how often somebody has tried with a wrong one.
create table claim_code (
    id             uuid        primary key,
    application_id uuid        not null references application (id),
    hash           bytea       not null, -- the code itself is told once and not kept
    made_by        text        not null,
    made_at        timestamptz not null,
    expires_at     timestamptz not null,
    used_by        text,
    used_at        timestamptz,
    constraint a_used_code_says_by_whom_and_when check ((used_by is null) = (used_at is null)),
    constraint a_code_leads_to_one_application unique (hash)
);
create unique index one_unused_code_per_application on claim_code (application_id) where used_at is null;

create table wrong_claim (
    id     bigint      generated always as identity primary key,
    caller text        not null,
    at     timestamptz not null
);
create index wrong_claim_caller_idx on wrong_claim (caller, at);
