-- What members are told about their pledge coming to its end, once for each end and step, whoever looks how often.
create table notice (
    id             uuid        primary key,
    member_id      uuid        not null references member (id),
    kind           text        not null check (kind in ('RENEWAL_DUE', 'GRACE_BEGAN', 'MEMBERSHIP_LAPSED')),
    pledge_ends_at timestamptz not null,
    days_before    integer     not null check (days_before >= 0), -- 0 where the end is no longer ahead
    due_at         timestamptz not null,
    at             timestamptz not null,
    constraint told_once unique (member_id, pledge_ends_at, kind, days_before)
);
create index notice_member_idx on notice (member_id, id);
