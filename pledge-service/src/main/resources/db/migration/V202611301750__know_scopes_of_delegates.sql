-- Who keeps dossiers for a member is told by the scopes of its delegations, and who may read them by whether a case is open. Copied
-- before, both are unknown: sequence 0 has them copied again, by new groups. Until then nobody is let in by either.
update member_copy set sequence = 0;
update sanction_copy set sequence = 0, sanctions = sanctions || '{"case_open": false}';
