-- What a withdrawn decision or variation would have put in force restricts nobody: the restriction says so itself, for ever.
alter table restriction add column withdrawn_at timestamptz;
update restriction r set withdrawn_at = d.withdrawn_at
    from external_decision d where d.restriction_id = r.id and d.withdrawn_at is not null;
update restriction r set withdrawn_at = c.withdrawn_at
    from restriction_change c where c.replacement_id = r.id and c.withdrawn_at is not null;
alter table restriction add constraint withdrawn_or_confirmed check (withdrawn_at is null or confirmed_at is null);

create or replace function refuse_edit_of_confirmed() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null then
        raise exception 'restriction % is withdrawn and cannot be edited', old.id;
    end if;
    if old.confirmed_at is null then
        return new;
    end if;
    if old.ended_at is null and new.ended_at is not null
        and to_jsonb(new) - array['ended_at', 'ended_as', 'superseded_by']
            = to_jsonb(old) - array['ended_at', 'ended_as', 'superseded_by'] then
        return new;
    end if;
    raise exception 'restriction % is confirmed and cannot be edited', old.id;
end $$;
