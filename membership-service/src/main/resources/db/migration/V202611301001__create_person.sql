-- Personal data move into sealed rows of their own. The columns they lie in now stay, to be emptied by the next migration.
create table person (
    id         uuid        primary key,
    sealed     bytea,      -- opened by the person's key; null after an erasure
    email_hash bytea,      -- keyed: to be compared, not to be read
    created_at timestamptz not null,
    constraint an_erased_person_leaves_no_hash check (sealed is not null or email_hash is null),
    constraint person_email unique (id, email_hash)
);
create index person_email_hash_idx on person (email_hash);

alter table member add column person_id uuid references person (id);
create index member_person_idx on member (person_id);

-- The hash is the person's: who changes or erases it there changes it here, and so keeps one place for each address.
alter table application
    add column person_id  uuid references person (id),
    add column email_hash bytea,
    add column version    bigint not null default 1,
    alter column legal_name drop not null,
    alter column email drop not null,
    add constraint application_person_email_fk foreign key (person_id, email_hash)
        references person (id, email_hash) on update cascade;
create index application_person_idx on application (person_id);
drop index one_place_per_email;
create unique index one_place_per_email on application (email_hash) where holder is null and takes_place;

-- What officers and applicants write of somebody is sealed by that person's key as well.
alter table application_step
    add column sealed bytea,
    alter column note drop not null,
    alter column evidence drop not null;
alter table application_decision
    add column sealed bytea,
    alter column reasons drop not null,
    alter column conditions drop not null;
