-- What partners say they have done about a restriction. Every word is kept; the newest of a party counts.
create table acknowledgement (
    id              uuid        primary key,
    restriction_id  uuid        not null references restriction,
    party           text        not null,
    client          text        not null,
    acknowledged_by text        not null,
    status          text        not null check (status in ('applied', 'will_apply', 'cannot_apply')),
    at              timestamptz not null,   -- when it was done, by the partner's word
    note            text,
    recorded_at     timestamptz not null,
    constraint inability_is_explained check (status <> 'cannot_apply' or note is not null)
);
create index acknowledgement_newest_idx on acknowledgement (restriction_id, party, recorded_at desc, id desc);
create trigger acknowledgement_is_not_edited before update on acknowledgement
    for each statement execute function refuse_change();

-- What is owed is looked for among what was confirmed and stands.
create index restriction_standing_idx on restriction (id) where confirmed_at is not null and ended_at is null;
