-- What an applicant has to do is due by a day, after which an application expires; a rejection can be appealed once.
alter table application
    add column due_at timestamptz, -- until when the applicant may supply what was asked for, or appeal
    drop constraint application_status_check,
    drop constraint nothing_is_due_outside_review,
    add constraint application_status_check
        check (status in ('DRAFT', 'SUBMITTED', 'COMPLETENESS', 'IDENTITY', 'ACCOUNTS', 'BACKGROUND', 'ASSESSMENT',
            'INFORMATION_REQUESTED', 'DECIDED', 'APPEALED', 'WITHDRAWN', 'EXPIRED')),
    add constraint nothing_is_due_outside_review
        check (due_step is null or status not in ('DRAFT', 'DECIDED', 'APPEALED', 'WITHDRAWN', 'EXPIRED'));

create table application_appeal (
    application_id uuid        primary key references application (id),
    sealed         bytea,      -- the grounds
    filed_by       text        not null,
    at             timestamptz not null
);

alter table application_decision
    add column round integer not null default 1 check (round in (1, 2)),
    drop constraint application_decision_pkey,
    add constraint one_decision_and_one_on_appeal primary key (application_id, round);
alter table application_decision alter column round drop default;

-- What runs already is given the time that is given from now on.
update application set due_at = now() + interval '30 days' where status = 'INFORMATION_REQUESTED';
update application a set due_at = d.at + interval '30 days'
    from application_decision d where d.application_id = a.id and d.outcome = 'REJECTED';

alter table application
    add constraint information_is_due_by_a_day check (status <> 'INFORMATION_REQUESTED' or due_at is not null),
    add constraint only_applicants_have_deadlines check (due_at is null or status in ('INFORMATION_REQUESTED', 'DECIDED'));
create index application_due_idx on application (due_at) where status = 'INFORMATION_REQUESTED';
