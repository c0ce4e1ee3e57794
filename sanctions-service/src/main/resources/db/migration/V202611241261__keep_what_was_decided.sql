-- What was confirmed or withdrawn stays as it is, and while it waits nothing in it changes but how it is settled.
create function refuse_edit_of_settled() returns trigger language plpgsql as $$
declare
    settlement text[] := array['confirmed_by', 'confirmed_at', 'withdrawn_by', 'withdrawn_at', 'withdrawal_reasons'];
begin
    if tg_table_name = 'merge_proposal' then
        settlement := settlement || array['survivor_id', 'merged_id'];  -- which one survives is settled last
    end if;
    if old.confirmed_at is not null or old.withdrawn_at is not null
        or to_jsonb(new) - settlement <> to_jsonb(old) - settlement then
        raise exception '% % cannot be edited', tg_table_name, old.id;
    end if;
    return new;
end $$;

create function refuse_deletion() returns trigger language plpgsql as $$
begin
    raise exception '% % cannot be deleted', tg_table_name, old.id;
end $$;

create trigger settled_change_is_not_edited before update on restriction_change
    for each row execute function refuse_edit_of_settled();
create trigger settled_decision_is_not_edited before update on external_decision
    for each row execute function refuse_edit_of_settled();
create trigger settled_proposal_is_not_edited before update on merge_proposal
    for each row execute function refuse_edit_of_settled();

create trigger change_is_not_deleted before delete on restriction_change
    for each row execute function refuse_deletion();
create trigger decision_is_not_deleted before delete on external_decision
    for each row execute function refuse_deletion();
create trigger proposal_is_not_deleted before delete on merge_proposal
    for each row execute function refuse_deletion();
create trigger confirmed_restriction_is_not_deleted before delete on restriction
    for each row when (old.confirmed_at is not null) execute function refuse_deletion();
