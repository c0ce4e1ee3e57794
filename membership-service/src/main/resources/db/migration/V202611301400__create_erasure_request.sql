-- Requests of people to be erased, as the proof that it was done: what was erased and what is kept, by codes.
create table erasure_request (
    id            uuid        primary key,
    subject       text        not null,
    requested_at  timestamptz not null,
    look_again_at timestamptz, -- while it waits: when to see whether it can be carried out
    done_at       timestamptz,
    remains       jsonb,
    constraint it_waits_or_is_done check ((look_again_at is null) = (done_at is not null)),
    constraint what_is_done_says_what check ((done_at is null) = (remains is null))
);
create unique index one_waits_per_person on erasure_request (subject) where done_at is null;
create index erasure_request_subject_idx on erasure_request (subject, id);
create index erasure_request_look_again_idx on erasure_request (look_again_at) where look_again_at is not null;
