-- Keys that seal personal data, apart from the data: whoever takes one table has nothing without the other and the master key.
create table person_key (
    person_id    uuid        primary key,
    master_key   text,       -- which master key wraps it
    wrapped      bytea,      -- null once it is destroyed, and everything it sealed with it
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    constraint a_key_is_there_or_destroyed check ((wrapped is null) = (destroyed_at is not null)),
    constraint a_wrapped_key_says_by_which check ((wrapped is null) = (master_key is null))
);

-- Keys of hashes by which texts are compared that nobody keeps.
create table hash_key (
    name       text        primary key,
    master_key text        not null,
    wrapped    bytea       not null,
    created_at timestamptz not null
);
