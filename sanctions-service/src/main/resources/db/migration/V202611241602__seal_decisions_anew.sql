-- Names that lie sealed with a decision are sealed anew when the key is replaced; nothing else of what was settled changes.
create or replace function refuse_edit_of_settled() returns trigger language plpgsql as $$
declare
    settlement text[] := array['confirmed_by', 'confirmed_at', 'withdrawn_by', 'withdrawn_at', 'withdrawal_reasons'];
begin
    if tg_table_name = 'external_decision'
        and to_jsonb(old) ->> 'sealed' is not null and to_jsonb(new) ->> 'sealed' is not null
        and to_jsonb(new) - 'sealed' = to_jsonb(old) - 'sealed' then
        return new;
    end if;
    if tg_table_name = 'merge_proposal' then
        settlement := settlement || array['survivor_id', 'merged_id'];  -- which one survives is settled last
    end if;
    if old.confirmed_at is not null or old.withdrawn_at is not null
        or to_jsonb(new) - settlement <> to_jsonb(old) - settlement then
        raise exception '% % cannot be edited', tg_table_name, old.id;
    end if;
    return new;
end $$;
