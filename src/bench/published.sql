-- Fills the published copy for benchmarks, past every rule, as its owner: as many cases as :cases, made of those that the demo has
-- published, each under another name, country and day. Again with more, it adds the rest. Nothing of it ever runs outside of src/bench.
set session_replication_role = replica;
create temp table model as
    select row_number() over (order by ref) - 1 as m, count(*) over () as models, s.* from published.summary s
    where s.is_current and s.state = 'PUBLISHED' and s.display_name !~ ' [0-9]+$';
insert into published.summary (ref, version, is_current, state, language, pseudonymous, document, etag, published_at, first_published_at,
        display_name, names, country, liberty_status, charge_category, sentence_bucket, roles, sex, held, held_from_earliest, held_from_latest,
        held_until_known, held_until_earliest, held_until_latest)
    select f.ref, 1, true, 'PUBLISHED', 'en', false,
        m.document || jsonb_build_object('ref', f.ref, 'version', 1, 'name', f.name, 'country', f.country, 'otherNames', '[]'::jsonb,
            'held', m.document -> 'held' || jsonb_build_object('sinceEarliest', f.day, 'sinceLatest', f.day, 'since', to_char(f.day, 'FMDD FMMonth YYYY'))),
        encode(sha256(convert_to(f.ref, 'UTF8')), 'hex'), timestamptz '2020-01-01' + f.n * interval '1 minute', timestamptz '2020-01-01' + f.n * interval '1 minute',
        f.name, lower(f.name || E'\n' || f.ref), f.country, m.liberty_status, m.charge_category, m.sentence_bucket, m.roles, m.sex, true,
        f.day, f.day, false, null, null
    from (select n, (array['KZ','RU','BY','AZ','TR','CN','IR','EG','ET','ER','VN','MM','SA','UZ','TM'])[1 + n % 15] as country,
            (array['KZ','RU','BY','AZ','TR','CN','IR','EG','ET','ER','VN','MM','SA','UZ','TM'])[1 + n % 15] || '-' || 2000 + n / 900000 || '-' || lpad((n % 900000)::text, 6, '0') as ref,
            (array['Aigul','Daler','Хушруз','Mehmet','李','Zarina','Оксана','Tesfaye','Нино','Farida'])[1 + n % 10] || ' ' ||
            (array['Imomali','Ghulom','Ҷумаев','Yılmaz','王芳','Rahimova','Петренко','Bekele','ბერიძე','Nurova','Иванов'])[1 + n % 11] || ' ' || n as name,
            date '2010-01-01' + (n * 37 % 5000) as day
        from generate_series((select count(*)::int + 1 from published.summary where display_name ~ ' [0-9]+$'), :cases) n) f
    join model m on m.m = f.n % m.models;
-- What the triggers would have marked, so that whoever keeps a copy finds it.
insert into published.change (ref) select s.ref from published.summary s on conflict (ref) do nothing;
analyze published.summary;
