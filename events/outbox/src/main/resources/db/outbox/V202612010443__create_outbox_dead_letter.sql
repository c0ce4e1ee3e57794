-- What the broker never takes, such as a message that is too large, is put aside here so that all others go out.
create table outbox_dead_letter (
    version      bigint      primary key,
    key          uuid        not null,
    cause        text        not null,
    topic        text        not null,
    payload      text,       -- null once the key was erased
    traceparent  text,
    at           timestamptz not null,
    reason       text        not null,
    set_aside_at timestamptz not null
);
create index outbox_dead_letter_key_idx on outbox_dead_letter (topic, key);
