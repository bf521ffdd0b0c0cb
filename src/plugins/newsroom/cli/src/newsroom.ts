import { withApp } from './app';
import { helpOf, readCommandLine, UsageError } from './command-line';
import { commands } from './commands';
import { servicesOf } from './services';

/** Exit codes of sysexits.h. Commands themselves return 0, or 1 for a printed difference or refusal. */
const USAGE_ERROR = 64;
const INTERNAL_ERROR = 70;

async function main(args: readonly string[]): Promise<number> {
  const call = readCommandLine(args, commands);
  if (call.kind === 'help') {
    process.stdout.write(call.text);
    return 0;
  }
  return withApp(process.cwd(), call.name, (strapi) => call.work(servicesOf(strapi)));
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof UsageError) process.stderr.write(`\n${helpOf(commands)}`);
    process.exit(error instanceof UsageError ? USAGE_ERROR : INTERNAL_ERROR);
  }
);
