-- Influencer Trust is for influencers who have pledged to the code for all members. The rubric before, and what was issued by it,
-- stays as it is.
insert into rubric (id, version, created_by, created_at, content)
select '019ad000-0000-7000-8000-000000000002', version + 1, 'initial', greatest(created_at, '2026-12-01T00:00:00Z'),
       (content::jsonb || '{"requires": {"code_audiences": ["all_members"], "member_kinds": ["kol", "koc", "artist"]}}')::text
from rubric order by version desc limit 1;
