-- Who holds a membership, and which agency acts for it, changes while an assessment runs: nobody who is close to a member then judges it.
create function is_close_to(person text, member uuid, at timestamptz) returns boolean language sql stable as
$$ select exists (
    select from member_copy m
    where m.id = member and (m.holder = person or exists (
        select from jsonb_array_elements(m.delegations) d join member_copy agency on agency.id = (d ->> 'agency_id')::uuid
        where agency.holder = person and (d ->> 'valid_until')::timestamptz > at))) $$;

create function refuse_opinion_of_insider() returns trigger language plpgsql as
$$ begin
    if is_close_to(new.assessor, (select member_id from assessment where id = new.assessment_id), new.given_at) then
        raise exception 'nobody judges whom they hold or act for';
    end if;
    return new;
end $$;
create trigger no_insider_gives_an_opinion before insert on opinion for each row execute function refuse_opinion_of_insider();

create function refuse_decision_of_insider() returns trigger language plpgsql as
$$ begin
    if new.decided_by is distinct from old.decided_by and is_close_to(new.decided_by, new.member_id, new.decided_at) then
        raise exception 'nobody judges whom they hold or act for';
    end if;
    return new;
end $$;
create trigger no_insider_decides_a_dispute before update on assessment for each row execute function refuse_decision_of_insider();

create function refuse_certificate_by_insider() returns trigger language plpgsql as
$$ begin
    if is_close_to(new.issued_by, new.member_id, new.valid_from) then
        raise exception 'nobody certifies whom they hold or act for';
    end if;
    return new;
end $$;
create trigger no_insider_issues_a_certificate before insert on certificate
    for each row execute function refuse_certificate_by_insider();
