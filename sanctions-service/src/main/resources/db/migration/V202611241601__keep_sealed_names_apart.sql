-- Sealed names are only ever added: whoever adds one need not open what is there, and one that cannot be opened loses no other.
create table sealed_name (
    id         uuid        primary key,  -- bound to what is sealed: under another id it does not open
    subject_id uuid        not null references subject,
    sealed     bytea       not null,
    added_at   timestamptz not null
);
create index sealed_name_subject_idx on sealed_name (subject_id);
insert into sealed_name (id, subject_id, sealed, added_at)
    select id, id, sealed, created_at from subject where sealed is not null;
alter table subject drop column sealed;

create function refuse_edit_of_sealed_name() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'sealed' = to_jsonb(old) - 'sealed' then
        return new;  -- sealed anew with another key
    end if;
    raise exception 'sealed name % cannot be edited or deleted', old.id;
end $$;
create trigger sealed_name_is_kept before update or delete on sealed_name
    for each row execute function refuse_edit_of_sealed_name();
