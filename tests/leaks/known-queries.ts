/**
 * Queries that revealed unpublished content in some version of Strapi or of the plugin, or could have. Add every leak
 * that is found, so that each run tries it again.
 */

/** Queries that request drafts in different spellings, bypass a strict query parser, or made Strapi fail. */
export const SPELLINGS = `
  status=draft status[]=draft status[0]=draft status[$eq]=draft status[x]=draft Status=draft status=Draft
  status=draft%20 status%00=draft %73tatus=draft status=published&status=draft status=draft&status=published
  status status= publicationState=preview publicationState=live publicationFilter=modified
  publicationFilter=never-published&status=draft publicationFilter[]=modified hasPublishedVersion=false
  hasPublishedVersion=true hasPublishedVersion[]=false locale=* locale=*&status=draft locale[]=vi&locale[]=en
  locale[$in][0]=en populate=* populate[0]=* populate=** populate=localizations populate=deep
  populate[localizations][status]=draft populate[localizations][populate]=* populate[related][status]=draft
  populate[articles][status]=draft&populate[articles][fields]=* populate[articles][publicationFilter]=modified
  populate[articles][hasPublishedVersion]=false populate[articles][count]=true populate[tags][count]=true
  populate[related][count]=true populate[articles]=* populate=articles.related populate=related.related
  populate[body][on][newsroom.attachment][populate][file][populate]=related
  populate[cover][populate][image][populate][related]=true populate=cover.image.related populate[createdBy]=*
  populate=createdBy,updatedBy fields=* fields[]=slugIsAutomatic filters[publishedAt][$null]=true
  filters[$not][publishedAt][$notNull]=true sort=localizations.title sort[localizations][title]=asc
  sort[0][related][title]=asc sort=articles.title sort=related.title:desc sort=body.title sort=cover.caption
  pagination[limit]=-1 pagination[pageSize]=100000 lookup[x]=1 where[id]=1 orderBy=title unknown=1
  filters[unknown]=1 plugins[i18n][locale]=en __proto__[status]=draft constructor[prototype][status]=draft
  filters[__proto__][x]=1 limit=1 start=1 count=true sort=seo.documentId filters[cover][documentId]=x
  filters[seo][$not][$eq]=7 filters[category][$not][$gt]=4 filters[title][$or][0][$eq]=a
  filters[$not][title][$and][0][$gt]=a populate[image][populate]=* populate[logo][populate]=*
`
  .trim()
  .split(/\s+/);

/** Queries whose response depends on a text; `%` is replaced with a guess. */
export const ORACLES = `
  filters[localizations][title][$startsWith]=% filters[localizations][locale]=en
  filters[localizations][publishedAt][$null]=true filters[related][title][$startsWith]=%
  filters[articles][title][$startsWith]=% filters[articles][$or][0][title][$contains]=%
  filters[articles][cover][caption][$contains]=% filters[articles][seo][metaTitle][$startsWith]=%
  filters[related][localizations][title][$startsWith]=% filters[related][related][title][$gt]=%
  filters[category][localizations][name][$contains]=% filters[articles][documentId][$notNull]=true
  filters[articles.title][$startsWith]=% filters[related.title][$startsWith]=%
  filters[$and][0][$or][0][localizations][title][$startsWith]=% filters[$not][articles][title][$gt]=%
  filters[body][title][$contains]=% filters[cover][image][related][caption][$contains]=%
  populate[related][filters][localizations][title][$startsWith]=% _q=%
  populate[articles][filters][localizations][title][$gt]=% populate[localizations][filters][title][$gt]=%
  filters[articles][title]=% filters[title]=% filters[title][$startsWith]=%&status=draft
`
  .trim()
  .split(/\s+/);

/** GraphQL queries for articles and lists; `%` is replaced with a guess. */
export const GRAPHQL = [
  '{ newsroomArticles(status: DRAFT) { documentId title } }',
  '{ newsroomArticles(publicationFilter: MODIFIED) { documentId title } }',
  '{ newsroomArticles(hasPublishedVersion: false) { documentId title } }',
  '{ newsroomArticles_connection(status: DRAFT) { pageInfo { total } nodes { title } } }',
  '{ newsroomArticles { documentId localizations { title locale } localizations_connection { pageInfo { total } } } }',
  '{ newsroomArticles { localizations(status: DRAFT) { title } } }',
  '{ newsroomArticles { related(status: DRAFT) { title } related_connection(status: DRAFT) { nodes { title } } } }',
  '{ newsroomArticles(filters: { localizations: { title: { startsWith: "%" } } }) { documentId } }',
  '{ newsroomArticles(filters: { related: { title: { startsWith: "%" } } }) { documentId } }',
  '{ newsroomArticles(filters: { not: { localizations: { title: { gt: "%" } } } }) { documentId } }',
  '{ newsroomArticles(sort: "localizations.title") { documentId } }',
  '{ newsroomArticles(sort: ["related.title:desc"]) { documentId } }',
  '{ newsroomArticles(locale: "*") { documentId locale title } }',
  '{ newsroomLists { articles { documentId title } articles_connection { pageInfo { total } nodes { title } } } }',
  '{ newsroomLists { articles(status: DRAFT) { documentId title } } }',
  '{ newsroomLists { articles(filters: { localizations: { title: { gt: "%" } } }) { documentId } } }',
  '{ newsroomLists { articles(pagination: { limit: -1 }) { related { localizations { title } } } } }',
  '{ newsroomLists { articles(filters: { publishedAt: { notNull: false } }) { documentId title } } }',
  '{ newsroomArticles { related(filters: { publishedAt: { notNull: false } }) { documentId title } } }',
  '{ newsroomLists { articles_connection(filters: { publishedAt: { notNull: false } }) { nodes { title } } } }',
  '{ newsroomLists(filters: { articles: { title: { startsWith: "%" } } }) { name } }',
  '{ newsroomLists_connection(filters: { articles: { lead: { contains: "%" } } }) { pageInfo { total } } }',
  '{ newsroomLists(sort: "articles.title") { name } }',
  '{ newsroomArticles { cover { image { related { __typename ... on ComponentNewsroomCaptionedImage { caption } } } } } }',
  '{ uploadFiles { related { __typename ... on ComponentNewsroomCaptionedImage { caption } ... on ComponentNewsroomSeo { metaTitle } ... on ComponentNewsroomAttachment { title } } } }',
  '{ uploadFiles_connection(filters: { name: { notNull: true } }) { nodes { related { ... on ComponentNewsroomAttachment { title } } } } }',
  '{ newsroomLists { articles(sort: ["cover.id"]) { title } } }',
  '{ newsroomArticles { moreCategories_connection(sort: ["parent.parent.description:desc"]) { nodes { name } } } }',
  '{ newsroomArticles(filters: { category: { not: { name: { containsi: "%" } } } }) { title } }',
  '{ newsroomArticles(filters: { allowRating: { notContains: true } }) { title } }',
  '{ newsroomTags { name localizations { name } } newsroomCategories { parent { name } } }',
];
