-- What this service knows of members: its own copy of members.v1, which can be dropped and rebuilt.
create table member_copy (
    id       uuid   primary key,
    holder   text,
    status   text   not null,
    sequence bigint not null
);
create index member_copy_holder_idx on member_copy (holder);
