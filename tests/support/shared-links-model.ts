import type { Editor, Saved } from './editor';
import type { Answer } from './http';
import type { Many, Relation, SharedSet } from './shared-links-set';
import { copy, emptySet, file, link, TERM_OF, unlink } from './shared-links-set';

interface LocaleModel {
  draft: SharedSet;
  published: SharedSet | undefined;
  /** True if the draft was edited after publishing. */
  isEdited: boolean;
  /** Sequence number of the last edit, to find the newest draft. */
  editedAt: number;
}

export interface Step {
  kind: string;
  article?: number;
  locale?: string;
  many?: Many;
  pick?: number;
}

/** Expected database state of one article, by locale and status. */
export type ExpectedState = Record<
  string,
  Record<string, { draft: SharedSet; published: SharedSet | undefined; mayBeModified: boolean }>
>;

/**
 * A simple model of the rule for shared links. It sends each operation through the admin's HTTP API and applies it to
 * sets in memory. After each operation both must have the same links in the same order.
 */
export class ArticleModel {
  private readonly articles: { documentId: string; locales: Map<string, LocaleModel> }[] = [];
  private readonly terms = new Map<string, string[]>();
  private clock = 0;
  private names = 0;

  private constructor(private readonly editor: Editor) {}

  static async start(editor: Editor, articles: number): Promise<ArticleModel> {
    const model = new ArticleModel(editor);
    for (const type of ['tag', 'author', 'source', 'category']) {
      for (let nth = 0; nth < 4; nth += 1) await model.makeTerm(type, 'vi');
    }
    for (let nth = 0; nth < articles; nth += 1) {
      const title = model.name('Article');
      const { body } = await editor.create('article', 'vi', { title });
      model.articles.push({
        documentId: body.data.documentId,
        locales: new Map([['vi', model.fresh(emptySet())]]),
      });
    }
    return model;
  }

  get documentIds(): string[] {
    return this.articles.map(({ documentId }) => documentId);
  }

  expected(): ExpectedState {
    return Object.fromEntries(
      this.articles.map(({ documentId, locales }) => [
        documentId,
        Object.fromEntries(
          [...locales].map(([locale, { draft, published, isEdited }]) => [
            locale,
            { draft, published, mayBeModified: isEdited },
          ])
        ),
      ])
    );
  }

  async run(step: Step): Promise<void> {
    const { kind, locale = 'vi', many = 'tags', pick = 0 } = step;
    switch (kind) {
      case 'link':
        return this.edit(step, (set) => link(set, many, this.termsOf(many), pick));
      case 'unlink':
        return this.edit(step, (set) => unlink(set, many, pick));
      case 'file':
        return this.edit(step, (set) => file(set, this.termsOf('category'), pick));
      case 'feature':
        return this.edit(step, (set, isNewLocale) => {
          const featured = !set.featured;
          // A new form sends the default of a switch, which is not a choice, so the other locales' value stays.
          if (featured || !isNewLocale) set.featured = featured;
          return { featured };
        });
      case 'retitle':
        return this.edit(step, () => ({ title: this.name('Title') }));
      case 'publish':
        return this.publish(step);
      case 'unpublish':
        return this.unpublish(step);
      case 'discard':
        return this.discard(step);
      case 'removeLocale':
        return this.removeLocale(step);
      case 'translate':
        return this.translate(locale, pick);
      case 'untranslate':
        return this.untranslate(locale, pick);
      case 'newTerm': {
        const types = ['tag', 'author', 'category'];
        return this.makeTerm(types[pick % types.length] ?? 'tag', locale);
      }
      case 'removeTerm':
        return this.removeTerm(pick);
      default:
        throw new Error(`Unknown operation ${kind}`);
    }
  }

  private async edit(
    step: Step,
    change: (set: SharedSet, isNewLocale: boolean) => Record<string, unknown>
  ) {
    const { article, locale } = this.at(step);
    const existing = article.locales.get(locale);
    const set = copy(existing?.draft ?? this.startingSet(article.locales));
    const data = change(set, existing === undefined);
    // A new locale needs a title, as in the form.
    const title = existing ? {} : { title: this.name('Title') };
    const answer = await this.editor.save('article', article.documentId, locale, {
      ...title,
      ...data,
    });
    succeed(answer, step);
    article.locales.set(locale, {
      ...this.fresh(set),
      published: existing?.published,
      isEdited: existing?.published !== undefined,
    });
  }

  private async publish(step: Step) {
    const { article, locale } = this.at(step);
    const version = article.locales.get(locale);
    if (!version) return;
    succeed(await this.editor.publish('article', article.documentId, locale), step);
    version.published = copy(version.draft);
    version.isEdited = false;
    for (const sibling of article.locales.values()) {
      sibling.draft = copy(version.draft);
      if (sibling.published) sibling.published = copy(version.draft);
    }
  }

  private async unpublish(step: Step) {
    const { article, locale } = this.at(step);
    const version = article.locales.get(locale);
    if (!version?.published) return;
    succeed(await this.editor.unpublish('article', article.documentId, locale), step);
    version.published = undefined;
    version.isEdited = false;
  }

  private async discard(step: Step) {
    const { article, locale } = this.at(step);
    const version = article.locales.get(locale);
    if (!version?.published) return;
    succeed(await this.editor.discard('article', article.documentId, locale), step);
    version.draft = copy(version.published);
    version.isEdited = false;
    version.editedAt = this.tick();
  }

  private async removeLocale(step: Step) {
    const { article, locale } = this.at(step);
    if (!article.locales.has(locale) || article.locales.size === 1) return;
    const { status } = await this.editor.remove('article', article.documentId, locale);
    if (status >= 300) throw new Error(`removeLocale answered ${status}`);
    article.locales.delete(locale);
  }

  private async makeTerm(type: string, locale: string): Promise<void> {
    const data = { name: this.name(type), ...(type === 'source' && { kind: 'person' }) };
    const answer = await this.editor.create(type, type === 'source' ? undefined : locale, data);
    succeed(answer, { kind: `make ${type}` });
    this.terms.set(type, [...(this.terms.get(type) ?? []), answer.body.data.documentId]);
  }

  private async translate(locale: string, pick: number) {
    const term = this.anyTerm(pick);
    if (!term) return;
    const answer = await this.editor.save(term.type, term.documentId, locale, {
      name: this.name('Translated'),
    });
    succeed(answer, { kind: 'translate' });
  }

  /** Deletes a translation. If it was the term's last one, the term and all links to it are gone. */
  private async untranslate(locale: string, pick: number) {
    const term = this.anyTerm(pick);
    if (!term || (this.terms.get(term.type) ?? []).length < 3) return;
    const { status } = await this.editor.remove(term.type, term.documentId, locale);
    if (status >= 300) throw new Error(`untranslate answered ${status}`);
    const { status: found } = await this.editor.read(term.type, term.documentId, locale);
    if (found === 404) this.forget(term.type, term.documentId);
  }

  private async removeTerm(pick: number) {
    const term = this.anyTerm(pick);
    if (!term || (this.terms.get(term.type) ?? []).length < 3) return;
    const { status } = await this.editor.remove(term.type, term.documentId, '*');
    if (status >= 300) throw new Error(`removeTerm answered ${status}`);
    this.forget(term.type, term.documentId);
  }

  private forget(type: string, documentId: string) {
    this.terms.set(
      type,
      (this.terms.get(type) ?? []).filter((id) => id !== documentId)
    );
    for (const { locales } of this.articles) {
      for (const { draft, published } of locales.values()) {
        for (const set of [draft, published]) {
          if (!set) continue;
          for (const [name, term] of Object.entries(TERM_OF)) {
            const key = name as Relation;
            if (term === type) set[key] = set[key].filter((id) => id !== documentId);
          }
        }
      }
    }
  }

  private startingSet(locales: Map<string, LocaleModel>): SharedSet {
    const versions = [...locales.values()];
    const published = versions.find((version) => version.published)?.published;
    const newest = [...versions].sort((a, b) => b.editedAt - a.editedAt)[0]?.draft;
    return published ?? newest ?? emptySet();
  }

  private termsOf(relation: Relation): string[] {
    return this.terms.get(TERM_OF[relation]) ?? [];
  }

  private anyTerm(pick: number): { type: string; documentId: string } | undefined {
    const all = ['tag', 'author', 'category'].flatMap((type) =>
      (this.terms.get(type) ?? []).map((documentId) => ({ type, documentId }))
    );
    return all[pick % Math.max(all.length, 1)];
  }

  private at({ article = 0, locale = 'vi' }: Step) {
    const found = this.articles[article];
    if (!found) throw new Error(`There is no article ${article}`);
    return { article: found, locale };
  }

  private fresh(draft: SharedSet): LocaleModel {
    return { draft, published: undefined, isEdited: false, editedAt: this.tick() };
  }

  private tick(): number {
    this.clock += 1;
    return this.clock;
  }

  private name(kind: string): string {
    this.names += 1;
    return `${kind} ${this.names}`;
  }
}

function succeed(answer: Answer<Saved>, step: Step): void {
  if (answer.status < 300) return;
  const { message, details } = answer.body.error ?? {};
  throw new Error(
    `${JSON.stringify(step)} answered ${answer.status}: ${message} ${JSON.stringify(details)}`
  );
}
