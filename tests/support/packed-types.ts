import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Compiler settings of three common kinds of project. */
export const SETTINGS = {
  // Strapi's default for new projects.
  'CommonJS with moduleResolution Node': {
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
  },
  'NodeNext, as CommonJS': { module: ts.ModuleKind.NodeNext },
  'NodeNext, as ES modules': { module: ts.ModuleKind.NodeNext },
  Bundler: {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  },
} as const satisfies Record<string, ts.CompilerOptions>;

/** If an entry had the type `any`, the expected errors would be missing, which the compiler reports. */
const FRONTEND = `
import { errorCodes, isErrorCode, newsroomService } from 'strapi-plugin-newsroom/contract';
import type {
  ArticleAnswer, Banner, Card, Engagement, ErrorCode, NewsroomServices, Page, Section, Statistics, Term, TermKind,
  WebhookMessage,
} from 'strapi-plugin-newsroom/contract';
import { formatRating } from 'strapi-plugin-newsroom/format';
import type { NumberOptions } from 'strapi-plugin-newsroom/format';
import { watchSession } from 'strapi-plugin-newsroom/widgets/session';
import type { NewsroomSession, Situation } from 'strapi-plugin-newsroom/widgets/session';
import type { SessionWatch } from 'strapi-plugin-newsroom/widgets/session-watch';

export const first: ErrorCode = errorCodes[0];
// @ts-expect-error: no such code
export const other: ErrorCode = 'SLUG_LOST';
export const isKnown = (value: unknown): ErrorCode | undefined => isErrorCode(value) ? value : undefined;

export const titleOf = (article: Page | Card): string => article.title;
export const related = (answer: ArticleAnswer): string[] => answer.data.related.map(({ slug }) => slug);
// @ts-expect-error: no such field
export const lost = (article: Page): string => article.headline;

export function pictureOf(section: Section): string | undefined {
  if (section.type === 'image') return section.image.url;
  // @ts-expect-error: only sections of that type have one
  return section.image;
}

export const nameOf = (term: Term): string => term.name;
export const kinds: TermKind[] = ['category', 'source'];
export const linkOf = (banner: Banner): string => banner.href;
export const viewsOf = (one: Engagement): number => one.views + one.rating.count;
export const online = (all: Statistics): number => all.online;
export const changed = (message: WebhookMessage): string[] => message.data.changes.flatMap(({ urls }) => urls);

interface Strapi { plugin(name: string): { service(name: string): unknown } }
export async function importVisits(strapi: Strapi): Promise<Statistics> {
  const visits: NewsroomServices['visits'] = newsroomService(strapi, 'visits');
  await visits.importDays([{ day: '2026-01-31', visits: 12 }]);
  // @ts-expect-error: a day has a number of visits
  await visits.importDays([{ day: '2026-01-31' }]);
  // @ts-expect-error: no such service
  newsroomService(strapi, 'visit');
  return visits.statistics();
}

const options: NumberOptions = { locale: 'vi' };
export const rating: string = formatRating({ sum: 45, count: 11 }, options);
// @ts-expect-error: no such grouping
export const wrong = formatRating({ sum: 45, count: 11 }, { locale: 'vi', grouping: 'dot' });

export const element = (found: NewsroomSession): Promise<void> => found.check();
export const watch: SessionWatch = watchSession({
  onChange: (now: Situation) => { now.phase.toUpperCase(); },
});
// @ts-expect-error: it needs somebody to tell
watchSession({});
`;

const STRAPI = `
import plugin from 'strapi-plugin-newsroom/strapi-server';

declare const strapi: Parameters<typeof plugin.bootstrap>[0]['strapi'];
export const names: string[] = Object.keys(plugin.contentTypes);
export const started: void | Promise<void> = plugin.bootstrap({ strapi });
// @ts-expect-error: it is given the instance
plugin.register();
`;

const ONLY_WITH_STRAPI = `
// @ts-expect-error: the instance is Strapi's
plugin.register({ strapi: 'strapi' });
`;

type Setting = keyof typeof SETTINGS;

function compile(
  folder: string,
  name: Setting,
  file: string,
  text: string,
  more: ts.CompilerOptions
): string[] {
  const source = path.join(folder, `${file}${name.endsWith('ES modules') ? '.mts' : '.ts'}`);
  writeFileSync(source, text);
  const program = ts.createProgram([source], {
    target: ts.ScriptTarget.ES2022,
    strict: true,
    esModuleInterop: true,
    noEmit: true,
    // Packages may be symlinks into the checkout.
    preserveSymlinks: true,
    types: [],
    ...SETTINGS[name],
    ...more,
  });
  return ts.getPreEmitDiagnostics(program).map((fault) => {
    const where = fault.file ? path.relative(folder, fault.file.fileName) : '';
    const line = fault.file?.getLineAndCharacterOfPosition(fault.start ?? 0).line ?? 0;
    return `${where}:${line + 1} ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')}`;
  });
}

/** Compiler errors of programs that use the package's entries, in a folder with this package only. */
export const compileUses = (folder: string, name: Setting): string[] => [
  // Checks our own declarations too. Declarations of missing packages cannot be checked.
  ...compile(folder, name, 'frontend', FRONTEND, { lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'] }),
  ...compile(folder, name, 'strapi', STRAPI, { skipLibCheck: true }),
];

/** The same for a program in a folder that also has Strapi. */
export const compileStrapiUse = (folder: string, name: Setting): string[] =>
  compile(folder, name, 'strapi', STRAPI + ONLY_WITH_STRAPI, { skipLibCheck: true });
