import { RELATED, WEIGHTS } from './domain';

/** Related articles are searched among this many newest articles per term. */
export const NEWEST_OF_A_TERM = 12;

/**
 * PostgreSQL subquery for the cards of articles that share terms with the page `p`, to fill the places left beside
 * those picked by editors. `relatedCards` in the store is the same query in portable SQL.
 */
export function relatedOfPage({ pages, listings }: Record<'pages' | 'listings', string>): string {
  const weights = Object.entries(WEIGHTS).map(([kind, weight]) => `when '${kind}' then ${weight}`);
  return `(select string_agg(o.card, ',') from (
    select (select q.card from ${pages} q
      where q.document_id = r.document_id and q.locale = p.locale) as card
    from (
      -- "offset 0" keeps PostgreSQL from parsing the JSON once per candidate article.
      select case when p.picked = '[]' then array[p.document_id::text]
        else array(select e ->> 'documentId' from json_array_elements(p.picked::json) e)
          || p.document_id::text end as ids offset 0) taken,
    lateral (
      select c.document_id, sum(k.weight) as weight, max(c.date_published) as date_published
      from (
        -- Compute the weight once per term, not once per article.
        select split_part(part, ':', 2) as term,
          case split_part(part, ':', 1) ${weights.join(' ')} else 0 end as weight
        from unnest(string_to_array(p.kin, ' ')) part offset 0) k
      cross join lateral (
        select l.document_id, l.date_published from ${listings} l
        where l.term = k.term and l.locale = p.locale
        order by l.date_published desc, l.document_id desc limit ${NEWEST_OF_A_TERM}) c
      where c.document_id <> all (taken.ids)
      group by c.document_id
      order by 2 desc, 3 desc, 1 desc
      limit greatest(0, ${RELATED + 1} - cardinality(taken.ids))) r) o)`;
}
