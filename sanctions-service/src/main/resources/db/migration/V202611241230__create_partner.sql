-- Who follows the register: from the first time on, a partner owes an acknowledgement of what is confirmed.
create table partner (
    party      text        primary key,
    client     text        not null,   -- the one it was last seen with
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    constraint seen_in_order check (last_seen >= first_seen)
);
