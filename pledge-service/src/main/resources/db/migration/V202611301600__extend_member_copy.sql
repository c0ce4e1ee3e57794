-- Badges carry public names and need proven accounts. Sequence 0: what was copied without them is copied again, by a new group.
alter table member_copy
    add column display_name text,
    add column accounts_proven boolean not null default false;
update member_copy set sequence = 0;
