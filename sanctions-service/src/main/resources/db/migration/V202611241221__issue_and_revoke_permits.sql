-- A permit may be issued to one party; it is used once, revoked once with reasons, and nothing else in it ever changes.
alter table permit add column issued_to text;
alter table permit add column revocation_reasons text;
alter table permit drop constraint revoked_whole;
alter table permit add constraint revoked_whole
    check (num_nulls(revoked_by, revoked_at, revocation_reasons) in (0, 3));

create function refuse_edit_of_permit() returns trigger language plpgsql as $$
declare
    use text[] := array['used_by', 'used_medium', 'used_activity', 'used_time', 'used_at'];
    revocation text[] := array['revoked_by', 'revoked_at', 'revocation_reasons'];
begin
    if old.used_at is null and old.revoked_at is null and to_jsonb(new) - use = to_jsonb(old) - use then
        return new;
    end if;
    if old.revoked_at is null and to_jsonb(new) - revocation = to_jsonb(old) - revocation then
        return new;
    end if;
    raise exception 'permit % can only be used once and revoked once', old.id;
end $$;
create trigger permit_is_not_edited before update on permit for each row execute function refuse_edit_of_permit();
