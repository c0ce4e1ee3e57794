-- Whoever signs holds the version still, and signs what is in force at that time: not a moment before, nor after it gave way.
create index pledge_version_idx on pledge (version_id, signed_at);

create function refuse_what_is_not_in_force() returns trigger language plpgsql as
$$ declare
    signed code_version;
begin
    select * into signed from code_version where id = new.version_id for share;
    if signed.in_force_from is null or new.signed_at < signed.in_force_from or new.signed_at >= signed.superseded_at then
        raise exception 'what is signed is in force at that time';
    end if;
    return new;
end $$;
create trigger pledge_is_to_what_is_in_force before insert on pledge
    for each row execute function refuse_what_is_not_in_force();

create function refuse_to_give_way_before_signatures() returns trigger language plpgsql as
$$ begin
    if exists (select from pledge where version_id = new.id and signed_at >= new.superseded_at) then
        raise exception 'a version gives way after it was signed';
    end if;
    return new;
end $$;
create trigger code_version_gives_way_after_signatures before update on code_version
    for each row when (old.superseded_at is distinct from new.superseded_at)
    execute function refuse_to_give_way_before_signatures();
