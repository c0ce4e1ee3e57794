-- Applications with the officers' steps and the decision. A status names the last thing that was done.
create table application (
    id           uuid        primary key,
    holder       text,       -- token subject of the applicant; null when filed on paper, until the person takes it over
    filed_by     text        not null,
    status       text        not null check (status in ('DRAFT', 'SUBMITTED', 'COMPLETENESS', 'IDENTITY', 'ACCOUNTS',
                                 'BACKGROUND', 'ASSESSMENT', 'INFORMATION_REQUESTED', 'DECIDED', 'WITHDRAWN')),
    due_step     text        check (due_step in ('COMPLETENESS', 'IDENTITY', 'ACCOUNTS', 'BACKGROUND', 'ASSESSMENT')),
    failed       boolean     not null,
    takes_place  boolean     not null, -- while it is undecided, and as long as a membership that came of it lasts
    kind         text        not null check (kind in ('KOL', 'KOC', 'ARTIST', 'BUSINESS', 'PRESS_AGENCY', 'BROADCASTER',
                                 'PLATFORM', 'AGENCY', 'MCN', 'EVENT_ORGANISER', 'CIVIL_ORGANISATION', 'STATE_BODY')),
    display_name text        not null,
    legal_name   text        not null,
    aliases      text[]      not null,
    birth_date   date,
    chapter      text        not null references chapter (code),
    email        text        not null,
    phone        text,
    topics       text[]      not null,
    language     text        not null check (language in ('VI', 'EN')),
    member_id    uuid,
    created_at   timestamptz not null,
    submitted_at timestamptz,
    constraint a_step_is_due_in_review check (due_step is not null or status not in ('SUBMITTED', 'INFORMATION_REQUESTED')),
    constraint nothing_is_due_outside_review check (due_step is null or status not in ('DRAFT', 'DECIDED', 'WITHDRAWN'))
);
create unique index one_place_per_holder on application (holder) where holder is not null and takes_place;
create unique index one_place_per_email on application (lower(email)) where holder is null and takes_place;
create index application_status_idx on application (status, id);
create index application_chapter_idx on application (chapter, id);

create table application_step (
    id             uuid        primary key,
    application_id uuid        not null references application (id),
    step           text        not null check (step in ('COMPLETENESS', 'IDENTITY', 'ACCOUNTS', 'BACKGROUND', 'ASSESSMENT')),
    result         text        not null check (result in ('PASSED', 'FAILED', 'INFORMATION_REQUESTED')),
    note           text        not null,
    evidence       text[]      not null,
    officer        text        not null,
    at             timestamptz not null
);
create index application_step_application_idx on application_step (application_id);
create unique index a_step_ends_once on application_step (application_id, step) where result <> 'INFORMATION_REQUESTED';

create table application_decision (
    application_id uuid        primary key references application (id),
    outcome        text        not null check (outcome in ('APPROVED', 'APPROVED_CONDITIONAL', 'REJECTED')),
    reasons        text[]      not null,
    conditions     text[]      not null,
    officer        text        not null,
    at             timestamptz not null
);
