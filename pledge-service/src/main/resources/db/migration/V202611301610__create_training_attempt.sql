-- Attempts at the quiz of a training, each with the questions as they were drawn, so that a later bank changes no result.
create table training_attempt (
    id            uuid        primary key,
    training_id   uuid        not null,
    member_id     uuid        not null, -- no reference to the copy of members: an attempt outlives it
    seed          bigint      not null,
    paper         text        not null,
    started_at    timestamptz not null,
    closes_at     timestamptz not null check (closes_at > started_at),
    status        text        not null check (status in ('OPEN', 'PASSED', 'FAILED', 'EXPIRED')),
    answers       text,
    right_answers integer     check (right_answers >= 0),
    submitted_at  timestamptz,
    valid_until   timestamptz,
    constraint submitted_when_it_says_so check (
        (status in ('PASSED', 'FAILED')) = (submitted_at is not null)
        and (submitted_at is null) = (answers is null) and (submitted_at is null) = (right_answers is null)),
    constraint submitted_in_time check (submitted_at >= started_at and submitted_at < closes_at),
    constraint valid_when_passed check ((status = 'PASSED') = (valid_until is not null))
);
create unique index one_open_attempt_per_member on training_attempt (member_id) where status = 'OPEN';
create index training_attempt_member_idx on training_attempt (member_id, training_id, id);

create function refuse_to_rewrite_attempt() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' or old.status <> 'OPEN'
        or (new.id, new.training_id, new.member_id, new.seed, new.paper, new.started_at, new.closes_at)
            is distinct from
           (old.id, old.training_id, old.member_id, old.seed, old.paper, old.started_at, old.closes_at) then
        raise exception 'an attempt is kept as it was';
    end if;
    return new;
end $$;
create trigger attempt_is_not_rewritten before update or delete on training_attempt
    for each row execute function refuse_to_rewrite_attempt();
