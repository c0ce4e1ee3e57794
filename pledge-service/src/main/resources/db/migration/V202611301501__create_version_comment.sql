-- What the public says of a version while it is in consultation, and not a moment longer.
create table version_comment (
    id         uuid        primary key,
    version_id uuid        not null references code_version (id),
    author     text,       -- as they call themselves, if they do
    text       text        not null,
    written_at timestamptz not null
);
create index version_comment_idx on version_comment (version_id, id);

create function refuse_comment_outside_consultation() returns trigger language plpgsql as
$$ begin
    perform 1 from code_version where id = new.version_id and status = 'CONSULTATION' for share;
    if not found then
        raise exception 'the version is not in consultation';
    end if;
    return new;
end $$;
create trigger version_comment_in_time before insert on version_comment
    for each row execute function refuse_comment_outside_consultation();
