-- Awards to members. One that is revoked stays, with the reason, and makes room for the same one recorded rightly.
create table recognition (
    id                uuid        primary key,
    member_id         uuid        not null references member (id),
    programme         text        not null,
    year              integer     not null check (year between 2000 and 2199),
    category          text        not null,
    title             text        not null,
    decision_number   text        not null,
    decided_on        date        not null,
    decision_url      text,
    recorded_by       text        not null,
    recorded_at       timestamptz not null,
    revocation_reason text,
    revoked_by        text,
    revoked_at        timestamptz,
    constraint a_revocation_says_who_and_why check (
        (revoked_at is null and revoked_by is null and revocation_reason is null)
        or (revoked_at is not null and revoked_by is not null and revocation_reason is not null)),
    constraint whoever_recorded_does_not_revoke check (revoked_by <> recorded_by)
);
create unique index a_member_has_an_award_once on recognition (member_id, lower(programme), year, lower(category))
    where revoked_at is null;
create index recognition_member_idx on recognition (member_id, id);
create index recognition_award_idx on recognition (lower(programme), year, id) where revoked_at is null;
