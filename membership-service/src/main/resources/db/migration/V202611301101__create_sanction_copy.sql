-- Suspensions, expulsions and open cases are sanctions-service's facts; this is what we have heard of them.
-- No foreign key: a subject need not be a member, and may be heard of before it becomes one.
create table sanction_copy (
    subject_id uuid   primary key,
    sequence   bigint not null,
    sanctions  jsonb  not null
);
