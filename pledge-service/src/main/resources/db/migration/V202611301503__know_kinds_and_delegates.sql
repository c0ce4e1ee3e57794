-- A code may be for some kinds of members only, and who acts for a member is told that nobody signs for another.
alter table member_copy
    add column kind text,
    add column delegations jsonb not null default '[]';
update member_copy set sequence = 0;
