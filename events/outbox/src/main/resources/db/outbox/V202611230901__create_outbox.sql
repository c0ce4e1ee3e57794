-- Everything a service tells others, in the order in which it happened. Versions are gapless and in commit order,
-- because each writer holds the one row of outbox_head until it commits.
create table outbox_head (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null
);
insert into outbox_head (version) values (0);

create table outbox (
    version     bigint      primary key,
    key         uuid        not null,
    cause       text        not null,
    topic       text,       -- null: a note to followers of this database, not published
    payload     text,       -- null on a topic: a tombstone
    traceparent text,
    at          timestamptz not null,
    constraint notes_carry_nothing check (topic is not null or payload is null)
);
create index outbox_at_idx on outbox (at);

-- How far each follower that survives a restart has come. Whoever locks the row is the one that works.
create table outbox_follower (
    name     text   primary key,
    position bigint not null
);
insert into outbox_follower (name, position) values ('relay', 0);
