-- An authority must see whether a member or an agency stated something or added it, and by whose membership.
alter table dossier
    add column made_as text not null default 'UNRECORDED' check (made_as in ('MEMBER', 'AGENCY', 'UNRECORDED')),
    add column made_by_member uuid,
    add constraint made_by_a_member_where_recorded check ((made_as = 'UNRECORDED') = (made_by_member is null));
alter table dossier_document
    add column added_as text not null default 'UNRECORDED' check (added_as in ('MEMBER', 'AGENCY', 'UNRECORDED')),
    add column added_by_member uuid,
    add constraint added_by_a_member_where_recorded check ((added_as = 'UNRECORDED') = (added_by_member is null));

-- Of what is there, as far as it can still be told: whoever holds the membership now was the member, and whoever holds that of an
-- agency to which the member has delegated was the agency.
alter table dossier disable trigger dossier_is_not_rewritten;
alter table dossier_document disable trigger document_is_not_rewritten;
update dossier set made_as = 'MEMBER', made_by_member = member_id
from member_copy m where m.id = member_id and m.holder = made_by;
update dossier set made_as = 'AGENCY', made_by_member = agency.id
from member_copy m, member_copy agency
where made_as = 'UNRECORDED' and m.id = member_id and agency.holder = made_by
    and m.delegations @> jsonb_build_array(jsonb_build_object('agency_id', agency.id));
update dossier_document set added_as = 'MEMBER', added_by_member = d.member_id
from dossier d, member_copy m where d.id = dossier_id and m.id = d.member_id and m.holder = added_by;
update dossier_document set added_as = 'AGENCY', added_by_member = agency.id
from dossier d, member_copy m, member_copy agency
where added_as = 'UNRECORDED' and d.id = dossier_id and m.id = d.member_id and agency.holder = added_by
    and m.delegations @> jsonb_build_array(jsonb_build_object('agency_id', agency.id));
alter table dossier enable trigger dossier_is_not_rewritten;
alter table dossier_document enable trigger document_is_not_rewritten;
