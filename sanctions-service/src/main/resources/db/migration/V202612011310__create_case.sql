-- Cases. What people wrote lies sealed with a key of the case (person_key); what remains are ids, codes and days.
create table case_file (
    id           uuid        primary key,
    subject_id   uuid        not null references subject (id),
    opened_by    text        not null,
    opened_at    timestamptz not null,
    own_motion   boolean     not null,
    status       text        not null check (status in
        ('TRIAGE', 'INVESTIGATION', 'NOTICE_SERVED', 'RESPONSE', 'REJECTED', 'REMINDER', 'TRANSFERRED')),
    category     text,
    axis         text        check (axis in ('LAW', 'ETHICS', 'CUSTOMS')),
    severity     smallint    check (severity between 1 and 5),
    conduct_date date,
    investigator text,
    served_at    timestamptz,
    due_at       timestamptz,
    extended     boolean     not null default false,
    responded_at timestamptz,
    ended_at     timestamptz,
    constraint classified_at_once check (num_nulls(category, axis, severity, conduct_date) in (0, 4)),
    constraint investigated_for_something check (status in ('TRIAGE', 'REJECTED', 'REMINDER', 'TRANSFERRED') or category is not null),
    constraint charged_by_somebody check (status not in ('NOTICE_SERVED', 'RESPONSE')
        or num_nulls(investigator, served_at, due_at) = 0),
    constraint time_to_respond check (due_at > served_at),
    constraint heard_after_the_charges check (responded_at >= served_at and responded_at < due_at),
    constraint ended_when_over check ((ended_at is null) = (status not in ('REJECTED', 'REMINDER', 'TRANSFERRED')))
);
create index case_file_subject_idx on case_file (subject_id) where ended_at is null;
create index case_file_due_idx on case_file (due_at) where status = 'NOTICE_SERVED';
create index case_file_investigator_idx on case_file (investigator, id) where ended_at is null;

-- The ways a case can go, whatever the service believes.
create function refuse_unlawful_course() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' then
        raise exception 'a case is not deleted';
    end if;
    if tg_op = 'INSERT' then
        if new.status <> 'TRIAGE' then
            raise exception 'a case begins with triage';
        end if;
        return new;
    end if;
    if (new.id, new.subject_id, new.opened_by, new.opened_at, new.own_motion)
        is distinct from (old.id, old.subject_id, old.opened_by, old.opened_at, old.own_motion) then
        raise exception 'how a case began is never rewritten';
    end if;
    if old.ended_at is not null then
        raise exception 'a case that is over is never rewritten';
    end if;
    if old.served_at is not null and (new.served_at, new.category, new.axis, new.severity, new.conduct_date)
        is distinct from (old.served_at, old.category, old.axis, old.severity, old.conduct_date) then
        raise exception 'charges that were served are never rewritten';
    end if;
    if old.due_at is not null and (new.due_at is null or new.due_at < old.due_at or (old.extended and not new.extended)
        or (new.due_at <> old.due_at and (old.extended or not new.extended))) then
        raise exception 'the time to respond is never cut short, and put off once';
    end if;
    if old.responded_at is distinct from new.responded_at and (old.responded_at is not null or new.status <> 'RESPONSE'
        or old.status <> 'NOTICE_SERVED') then
        raise exception 'a response is given once, and never rewritten';
    end if;
    if old.status <> 'NOTICE_SERVED' and new.status = 'NOTICE_SERVED' and not (
        exists (select from case_charge where case_id = new.id) and exists (select from case_evidence where case_id = new.id)) then
        raise exception 'a notice needs charges and evidence';
    end if;
    if new.status <> old.status and (old.status, new.status) not in (
        ('TRIAGE', 'INVESTIGATION'), ('TRIAGE', 'REJECTED'), ('TRIAGE', 'REMINDER'), ('TRIAGE', 'TRANSFERRED'),
        ('INVESTIGATION', 'NOTICE_SERVED'), ('INVESTIGATION', 'REJECTED'), ('INVESTIGATION', 'REMINDER'),
        ('INVESTIGATION', 'TRANSFERRED'),
        ('NOTICE_SERVED', 'RESPONSE'), ('NOTICE_SERVED', 'REJECTED'), ('NOTICE_SERVED', 'TRANSFERRED'),
        ('RESPONSE', 'REJECTED'), ('RESPONSE', 'TRANSFERRED')) then
        raise exception 'a case does not go from % to %', old.status, new.status;
    end if;
    return new;
end $$;
-- Nothing is added behind the back of somebody who has had the notice.
create function refuse_to_add_to_charges() returns trigger language plpgsql as
$$ begin
    if not exists (select from case_file where id = new.case_id and status = 'INVESTIGATION') then
        raise exception 'charges and evidence are added while a case is investigated';
    end if;
    return new;
end $$;

create trigger case_takes_its_course before insert or update or delete on case_file
    for each row execute function refuse_unlawful_course();
create trigger case_is_not_emptied before truncate on case_file
    for each statement execute function refuse_change();

-- A report leads to one case.
create table case_report (
    report_id uuid primary key references report (id),
    case_id   uuid not null references case_file (id)
);
create index case_report_case_idx on case_report (case_id);
create trigger case_report_is_append_only before update or delete or truncate on case_report
    for each statement execute function refuse_change();

-- What a notice charges the subject with: a clause of a version of a code, or an article of a legal instrument.
create table case_charge (
    case_id    uuid not null references case_file (id),
    place      int  not null,
    version_id uuid,
    clause     text,
    instrument text,
    article    text,
    primary key (case_id, place),
    constraint a_clause_or_an_article check (num_nulls(version_id, clause) in (0, 2) and num_nulls(instrument, article) in (0, 2)
        and (version_id is null) <> (instrument is null))
);
create trigger case_charge_comes_before_the_notice before insert on case_charge
    for each row execute function refuse_to_add_to_charges();
create trigger case_charge_is_append_only before update or delete or truncate on case_charge
    for each statement execute function refuse_change();

create table case_evidence (
    id       uuid        primary key,
    case_id  uuid        not null references case_file (id),
    added_by text        not null,
    added_at timestamptz not null,
    sealed   bytea       not null,
    place    bigint      generated always as identity -- in the order in which it was added, whatever clocks say
);
create index case_evidence_case_idx on case_evidence (case_id, place);
create trigger case_evidence_comes_before_the_notice before insert on case_evidence
    for each row execute function refuse_to_add_to_charges();
create trigger case_evidence_is_append_only before update or delete or truncate on case_evidence
    for each statement execute function refuse_change();

-- The timeline: who did what, and what they wrote, sealed. Nobody's name where time did it.
create table case_step (
    id      uuid        primary key,
    case_id uuid        not null references case_file (id),
    action  text        not null,
    by      text,
    at      timestamptz not null,
    sealed  bytea,
    place   bigint      generated always as identity -- in the order of the deeds, whatever clocks say
);
create index case_step_case_idx on case_step (case_id, place);
create trigger case_step_is_append_only before update or delete or truncate on case_step
    for each statement execute function refuse_change();
