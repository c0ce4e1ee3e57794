-- A restriction ends as lifted, annulled or superseded by another one; that ending is all that ever changes in it.
alter table restriction add column ended_as text check (ended_as in ('lifted', 'annulled', 'superseded'));
alter table restriction add column superseded_by uuid unique references restriction;  -- set with the ending
alter table restriction add column supersedes uuid references restriction;            -- what it takes the place of once confirmed

drop trigger confirmed_restriction_is_not_edited on restriction;
update restriction set ended_as = 'lifted' where ended_at is not null;
alter table restriction add constraint ended_whole check ((ended_at is null) = (ended_as is null));
alter table restriction add constraint superseded_by_another check
    ((superseded_by is null) = (ended_as is distinct from 'superseded') and superseded_by <> id);
alter table restriction add constraint only_confirmed_ones_end check (confirmed_at is not null or ended_at is null);
create unique index one_successor_at_most on restriction (supersedes) where confirmed_at is not null;

create or replace function refuse_edit_of_confirmed() returns trigger language plpgsql as $$
begin
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
create trigger confirmed_restriction_is_not_edited before update on restriction
    for each row execute function refuse_edit_of_confirmed();

alter table restriction_change drop constraint restriction_change_kind_check;
alter table restriction_change add constraint restriction_change_kind_check
    check (kind in ('lifting', 'annulment', 'variation'));
-- What a variation puts in the place of the restriction: without effect until the change is confirmed.
alter table restriction_change add column replacement_id uuid unique references restriction;
alter table restriction_change add constraint variations_have_a_replacement
    check ((kind = 'variation') = (replacement_id is not null));
create index restriction_change_restriction_idx on restriction_change (restriction_id, id);
