-- Who is assessed is judged by two people who do not see each other's opinion, by a third where these differ, and after a dispute
-- by yet another; never by the one who is assessed.
create table assessment (
    id             uuid        primary key,
    member_id      uuid        not null, -- no reference to the copy of members: a result outlives it
    holder         text        not null, -- who holds the membership; empty while nobody does
    rubric_version integer     not null references rubric (version),
    status         text        not null check (status in ('OPEN', 'THIRD_OPINION', 'CONCLUDED', 'DISPUTED', 'DECIDED')),
    requested_by   text        not null,
    requested_at   timestamptz not null,
    score          integer     check (score between 0 and 100),
    band           text,
    certifies      boolean,
    concluded_at   timestamptz,
    grounds        text,
    disputed_at    timestamptz,
    decided_by     text,
    decided_at     timestamptz,
    decision       text        check (decision in ('CONFIRMED', 'CHANGED')),
    reasons        text,
    unique (id, holder),
    constraint concluded_when_it_says_so check (
        (status in ('OPEN', 'THIRD_OPINION')) = (concluded_at is null)
        and (concluded_at is null) = (score is null) and (score is null) = (band is null) and (score is null) = (certifies is null)),
    constraint disputed_when_it_says_so check (
        (status in ('DISPUTED', 'DECIDED')) = (disputed_at is not null) and (disputed_at is null) = (grounds is null)),
    constraint decided_when_it_says_so check (
        (status = 'DECIDED') = (decided_at is not null) and (decided_at is null) = (decided_by is null)
        and (decided_at is null) = (decision is null) and (decided_at is null) = (reasons is null)),
    constraint nobody_decides_on_themselves check (decided_by <> holder)
);
create unique index one_open_assessment_per_member on assessment (member_id)
    where status in ('OPEN', 'THIRD_OPINION', 'DISPUTED');
create index assessment_member_idx on assessment (member_id, id);

create table opinion (
    id            uuid        primary key,
    assessment_id uuid        not null,
    holder        text        not null, -- repeated from the assessment so that a check can see it
    number        integer     not null check (number between 1 and 4),
    assessor      text        not null,
    pillars       text        not null,
    given_at      timestamptz not null,
    foreign key (assessment_id, holder) references assessment (id, holder),
    unique (assessment_id, number),
    constraint one_opinion_per_person unique (assessment_id, assessor),
    constraint nobody_assesses_themselves check (assessor <> holder)
);

create function refuse_to_rewrite_opinion() returns trigger language plpgsql as
$$ begin
    raise exception 'an opinion is never rewritten';
end $$;
create trigger opinion_is_not_rewritten before update or delete on opinion
    for each row execute function refuse_to_rewrite_opinion();

create function refuse_to_judge_alone() returns trigger language plpgsql as
$$ begin
    if (new.id, new.member_id, new.holder, new.rubric_version, new.requested_by)
        is distinct from (old.id, old.member_id, old.holder, old.rubric_version, old.requested_by) then
        raise exception 'who is assessed by what is never rewritten';
    end if;
    if new.concluded_at is not null and (select count(*) from opinion where assessment_id = new.id) < 2 then
        raise exception 'two people are needed';
    end if;
    if new.decided_by is not null
        and exists (select from opinion where assessment_id = new.id and number <= 3 and assessor = new.decided_by) then
        raise exception 'a dispute is decided by another person';
    end if;
    return new;
end $$;
create trigger nobody_judges_alone before update on assessment
    for each row execute function refuse_to_judge_alone();
