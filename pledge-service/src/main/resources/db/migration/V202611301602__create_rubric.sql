-- By what influencers are assessed is data. A rubric is never edited, since results refer to it: a new version takes its place.
create function weights_of(rubric jsonb) returns integer language sql immutable as
$$ select coalesce(sum((pillar ->> 'weight')::integer), 0)::integer from jsonb_array_elements(rubric -> 'pillars') pillar $$;

create table rubric (
    id         uuid        primary key,
    version    integer     not null unique check (version > 0),
    content    text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    constraint weights_are_a_hundred check (weights_of(content::jsonb) = 100)
);

create function refuse_to_rewrite_rubric() returns trigger language plpgsql as
$$ begin
    raise exception 'a rubric is never rewritten: make another version';
end $$;
create trigger rubric_is_not_rewritten before update or delete on rubric
    for each row execute function refuse_to_rewrite_rubric();

insert into rubric (id, version, created_by, created_at, content)
values ('019ad000-0000-7000-8000-000000000001', 1, 'initial', '2026-11-30T00:00:00Z', '{
  "pillars": [
    {"code": "transparency", "weight": 25, "title": {
      "vi": "Minh bạch nội dung và quảng cáo",
      "en": "Content and advertising transparency"}},
    {"code": "ethics", "weight": 25, "title": {
      "vi": "Đạo đức và quá trình ứng xử",
      "en": "Ethics and conduct history"}},
    {"code": "interaction", "weight": 20, "title": {
      "vi": "Tương tác thật và phản hồi của cộng đồng",
      "en": "Real interaction and community feedback"}},
    {"code": "fit", "weight": 15, "title": {
      "vi": "Phù hợp với thương hiệu và giá trị xã hội",
      "en": "Fit with brand and social values"}},
    {"code": "compliance", "weight": 15, "title": {
      "vi": "Tuân thủ pháp luật",
      "en": "Legal compliance"}}
  ],
  "bands": [
    {"code": "developing", "from": 0, "certifies": false, "title": {"vi": "Đang hoàn thiện", "en": "Developing"}},
    {"code": "trusted", "from": 70, "certifies": true, "title": {"vi": "Đáng tin cậy", "en": "Trusted"}},
    {"code": "exemplary", "from": 85, "certifies": true, "title": {"vi": "Tiêu biểu", "en": "Exemplary"}}
  ]
}');
