import { parseArgs } from 'node:util';
import type { Services } from './services';

/** Parsed arguments of a call. */
interface Arguments {
  argument: string;
  options: Readonly<Record<string, string | undefined>>;
}

export interface Command {
  /** One sentence for the help. */
  does: string;
  /** Name of the only argument, such as `file`; omitted if the command takes none. */
  argument?: string;
  /** Options that take a value: the name of the value, and one sentence for the help. */
  options?: Readonly<Record<string, { value: string; does: string }>>;
  /**
   * Parses the arguments before Strapi starts, so that invalid ones and malformed files fail immediately. Returns the
   * function that does the work and resolves to the exit code.
   */
  prepare: (given: Arguments) => (services: Services) => Promise<number>;
}

export type Commands = Readonly<Record<string, Command>>;

/** The command line is invalid. */
export class UsageError extends Error {}

export type Call =
  | { kind: 'help'; text: string }
  | { kind: 'command'; name: string; work: (services: Services) => Promise<number> };

/** `newsroom verify [--wait <seconds>]` */
function synopsisOf(name: string, { argument, options = {} }: Command): string {
  const optional = Object.entries(options).map(([option, { value }]) => `[--${option} <${value}>]`);
  return ['newsroom', name, ...optional, ...(argument ? [`<${argument}>`] : [])].join(' ');
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

export function helpOf(commands: Commands): string {
  const rows = Object.entries(commands).map(
    ([name, command]) => [synopsisOf(name, command), command.does] as const
  );
  return (
    'Usage: newsroom <command>, in the folder of the Strapi app\n\n' +
    `${columns(rows)}\n` +
    'Run newsroom <command> --help for its options.\n'
  );
}

function helpOfCommand(name: string, command: Command): string {
  const options = [
    ...Object.entries(command.options ?? {}).map(
      ([option, { value, does }]) => [`--${option} <${value}>`, does] as const
    ),
    ['--help', 'Prints this help'] as const,
  ];
  return `Usage: ${synopsisOf(name, command)}\n\n${command.does}\n\n${columns(options)}`;
}

/** parseArgs throws at unknown options and missing values. */
function parse(args: string[], { options = {} }: Command) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        ...Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' }])),
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Parses a command line. Throws UsageError, or what `prepare` of the command throws. */
export function readCommandLine(args: readonly string[], commands: Commands): Call {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h') return { kind: 'help', text: helpOf(commands) };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    throw new UsageError(name === '' ? 'No command given' : `Unknown command "${name}"`);

  const { values, positionals } = parse(rest, command);
  const { help, ...options } = values as Record<string, string | boolean | undefined>;
  if (help === true) return { kind: 'help', text: helpOfCommand(name, command) };
  const expected = command.argument === undefined ? 0 : 1;
  if (positionals.length !== expected) {
    throw new UsageError(`Usage: ${synopsisOf(name, command)}`);
  }
  const work = command.prepare({
    argument: positionals[0] ?? '',
    options: options as Record<string, string | undefined>,
  });
  return { kind: 'command', name, work };
}
