-- A status that is derived needs each pledge, not only how long the last one holds: whoever withdrew theirs has no grace.
alter table pledge_copy add column pledges jsonb not null default '{"pledges": []}';

-- What was known until the next state of the member says more. A member who was active once has signed once.
update pledge_copy set pledges = jsonb_build_object('pledges', jsonb_build_array(jsonb_build_object(
        'id', member_id,
        'holding', pledged_until is not null,
        'signed_at', to_jsonb(coalesce((select activated_at from member where id = member_id), pledged_until - interval '12 months')),
        'valid_until', to_jsonb(coalesce(pledged_until, (select activated_at from member where id = member_id))))))
    where pledged_until is not null
       or exists (select 1 from member where id = member_id and activated_at is not null);

alter table pledge_copy drop column pledged_until;
alter table pledge_copy alter column pledges drop default;
