import type { Call, Commands } from './command-line';
import { readCommandLine, UsageError } from './command-line';
import { commands } from './commands';

const given: unknown[] = [];
const sample: Commands = {
  copy: {
    does: 'Copies a file',
    argument: 'file',
    options: { to: { value: 'folder', does: 'Where to' } },
    prepare(read) {
      given.push({ argument: read.argument, ...read.options });
      return () => Promise.resolve(0);
    },
  },
  list: { does: 'Lists files', prepare: () => () => Promise.resolve(0) },
};

const read = (...args: string[]): Call => readCommandLine(args, sample);

test('a command gets its argument and its options', () => {
  expect(read('copy', '--to', 'there', 'a.txt')).toMatchObject({ kind: 'command', name: 'copy' });
  expect(read('copy', '--', '--odd')).toMatchObject({ kind: 'command' });
  expect(given).toEqual([{ argument: 'a.txt', to: 'there' }, { argument: '--odd' }]);
});

test.each([
  [[], /No command given/],
  [['move'], /Unknown command "move"/],
  [['toString'], /Unknown command "toString"/],
  [['copy'], /Usage: newsroom copy \[--to <folder>\] <file>/],
  [['copy', 'a', 'b'], /Usage: newsroom copy/],
  [['copy', 'a', '--to'], /--to/],
  [['list', 'a'], /Usage: newsroom list$/],
  [['list', '--to', 'there'], /Unknown option '--to'/],
  [['list', '-x'], /Unknown option '-x'/],
])('%j is no call', (args, message) => {
  expect(() => read(...args)).toThrow(UsageError);
  expect(() => read(...args)).toThrow(message);
});

test('there is help for all commands, and for each, whatever else is given', () => {
  const textOf = (call: Call) => (call.kind === 'help' ? call.text : '');
  expect(textOf(read('--help'))).toMatch(/ {2}newsroom copy \[--to <folder>\] <file> {2}Copies/);
  expect(textOf(read('-h'))).toMatch(/ {2}newsroom list {25}Lists files/);
  expect(textOf(read('copy', '--help'))).toMatch(/Copies a file\n\n {2}--to <folder> {2}Where to/);
  for (const [name, { does }] of Object.entries(commands)) {
    expect(textOf(readCommandLine([name, '--help'], commands))).toContain(does);
  }
});

test.each([
  [['verify', '--wait', 'long'], /--wait expects a number of seconds, got "long"/],
  [['verify', '--wait=-1'], /--wait expects/],
  [['import-visits', 'many'], /Expected a number of visits/],
  [['import-visits', '1e3'], /Expected a number of visits/],
])('%j is refused before the app is loaded', (args, message) => {
  expect(() => readCommandLine(args, commands)).toThrow(UsageError);
  expect(() => readCommandLine(args, commands)).toThrow(message);
});
