import { RELATED, WEIGHTS } from './domain';

/** Related articles are looked for among this many of the newest of each term. */
export const NEWEST_OF_A_TERM = 12;

/**
 * PostgreSQL's way to the cards of articles that share terms with the page `p`, in one statement with it: as many as are
 * left beside those that were picked by hand. `relatedCards` of the store says the same in SQL for any database.
 */
export function relatedOfPage({ pages, listings }: Record<'pages' | 'listings', string>): string {
  const weights = Object.entries(WEIGHTS).map(([kind, weight]) => `when '${kind}' then ${weight}`);
  return `(select string_agg(o.card, ',') from (
    select (select q.card from ${pages} q
      where q.document_id = r.document_id and q.locale = p.locale) as card
    from (
      -- Taken out of the text once, not for each article that is looked at.
      select case when p.picked = '[]' then array[p.document_id::text]
        else array(select e ->> 'documentId' from json_array_elements(p.picked::json) e)
          || p.document_id::text end as ids offset 0) taken,
    lateral (
      select c.document_id, sum(k.weight) as weight, max(c.date_published) as date_published
      from (
        -- Nor the weight for each article of a term.
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
