-- What people report. Whom it is about in their words, what they wrote and who they are lies sealed with a key of the report (person_key):
-- with it they are forgotten.
create table report (
    id            uuid        primary key,
    tracking_hash bytea       not null unique check (length(tracking_hash) = 32),
    source        text        not null
        check (source in ('PUBLIC', 'MEMBER', 'PARTNER', 'TRUSTED_FLAGGER', 'AUTHORITY')),
    about_kind    text        not null check (about_kind in ('SUBJECT', 'ACCOUNT', 'PERSON')),
    about_subject uuid,       -- no reference: a stranger may name one that nobody knows
    about_hash    bytea       not null check (length(about_hash) = 32), -- keyed: the same for reports about the same
    about_sealed  bytea       not null,
    category      text        not null,
    conduct_date  date        not null,
    received_at   timestamptz not null,
    merged_into   uuid        references report (id),
    merged_by     text,
    merged_at     timestamptz,
    constraint a_subject_is_named_by_its_id check (about_kind <> 'SUBJECT' or about_subject is not null),
    constraint a_name_is_no_subject check (about_kind <> 'PERSON' or about_subject is null),
    constraint not_merged_into_itself check (merged_into <> id),
    constraint merged_by_somebody check (num_nulls(merged_into, merged_by, merged_at) in (0, 3))
);
create index report_source_idx on report (source, id);
create index report_about_idx on report (about_hash, received_at);
create index report_merged_idx on report (merged_into) where merged_into is not null;

-- Apart, so that lists need not read them.
create table report_text (
    report_id       uuid  primary key references report (id),
    content_sealed  bytea not null,
    reporter_sealed bytea not null
);

-- A report is never rewritten. It may be merged, into one that stands for itself, and then goes along where that one goes.
create function refuse_to_rewrite_report() returns trigger language plpgsql as
$$ declare
    kept report := new;
begin
    if tg_op = 'DELETE' then
        raise exception 'a report is not deleted';
    end if;
    if tg_op = 'INSERT' then
        if new.merged_into is not null then
            raise exception 'a report begins by standing for itself';
        end if;
        return new;
    end if;
    kept.merged_into := old.merged_into;
    if old.merged_into is null then
        kept.merged_by := old.merged_by;
        kept.merged_at := old.merged_at;
    end if;
    if kept is distinct from old or new.merged_into is null then
        raise exception 'a report is never rewritten';
    end if;
    perform 1 from report where id = new.merged_into and merged_into is null for no key update;
    if not found then
        raise exception 'reports are merged into one that stands for itself';
    end if;
    return new;
end $$;
create trigger report_is_not_rewritten before insert or update or delete on report
    for each row execute function refuse_to_rewrite_report();
create trigger report_is_not_emptied before truncate on report
    for each statement execute function refuse_change();

create function refuse_to_leave_reports_behind() returns trigger language plpgsql as
$$ begin
    if exists (select from report where merged_into = new.id) then
        raise exception 'what was merged into a report goes along with it';
    end if;
    return null;
end $$;
create constraint trigger merged_reports_go_along after update on report deferrable initially deferred
    for each row execute function refuse_to_leave_reports_behind();

-- Texts may be taken away once nobody can read them any more.
create function refuse_to_change_report_text() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' and exists (select from person_key where person_id = old.report_id and destroyed_at is not null) then
        return old;
    end if;
    raise exception 'a report is never rewritten';
end $$;
create trigger report_text_is_not_changed before update or delete on report_text
    for each row execute function refuse_to_change_report_text();
create trigger report_text_is_not_emptied before truncate on report_text
    for each statement execute function refuse_change();

-- Each look at who sent a report; the reason that was given is sealed with the report's key.
create table reporter_reveal (
    id             uuid        primary key,
    report_id      uuid        not null references report (id),
    by             text        not null,
    at             timestamptz not null,
    reasons_sealed bytea       not null
);
create index reporter_reveal_report_idx on reporter_reveal (report_id);
create trigger reporter_reveal_is_append_only before update or delete or truncate on reporter_reveal
    for each statement execute function refuse_change();
