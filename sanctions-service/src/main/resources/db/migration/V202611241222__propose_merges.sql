-- Two records of one person become one when a second officer agrees. A record that was merged leads to one that was not.
create table merge_proposal (
    id           uuid        primary key,
    survivor_id  uuid        not null references subject,
    merged_id    uuid        not null references subject,
    reasons      text        not null,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    constraint two_records check (survivor_id <> merged_id),
    constraint confirmed_by_another_person check (confirmed_by <> proposed_by),
    constraint confirmed_whole check ((confirmed_by is null) = (confirmed_at is null))
);
create unique index one_pending_proposal_for_two_records
    on merge_proposal (least(survivor_id, merged_id), greatest(survivor_id, merged_id)) where confirmed_at is null;
create index merge_proposal_survivor_idx on merge_proposal (survivor_id);
create index merge_proposal_merged_idx on merge_proposal (merged_id);

create function refuse_merge_into_merged() returns trigger language plpgsql as $$
begin
    if new.merged_into is null then
        if tg_op = 'UPDATE' and old.merged_into is not null then
            raise exception 'subject % was merged and stays so', old.id;
        end if;
        return new;
    end if;
    perform 1 from subject where id = new.merged_into and merged_into is null for no key update;
    if not found then
        raise exception 'subject % cannot survive: it was merged itself', new.merged_into;
    end if;
    if exists (select 1 from subject where merged_into = new.id) then
        raise exception 'subject % cannot be merged: others were merged into it', new.id;
    end if;
    return new;
end $$;
create trigger merged_into_a_survivor before insert or update of merged_into on subject
    for each row execute function refuse_merge_into_merged();

-- Who holds an account is asked by the account.
create index subject_identifier_name_idx on subject_identifier (platform, kind, value);
