-- A party may write down why it holds its namesake for somebody else, and pages through its own findings.
alter table reviewed_pair add column note text;
create index reviewed_pair_party_idx on reviewed_pair (party, id);
