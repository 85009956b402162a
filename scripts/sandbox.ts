import { parseArgs } from 'node:util';
import { faultNames } from '../lib/sandbox/faults.ts';
import type { FaultName, FaultPlan } from '../lib/sandbox/faults.ts';
import { startSandboxServer } from './sandbox-server.ts';

const help = `Serves the sandbox, a small Omise without real money, on this machine only.

  npm run sandbox -- [options]

  --port N         the port (4711)
  --latency MS     every answer takes this much longer (0)
  --fault KIND     what goes wrong: ${faultNames.join(', ')}
  --fault-rate R   how often it does, from 0 to 1 (1)
  --help           this text

Nothing is kept: what was made is gone when it stops.
`;

const options = {
  port: { type: 'string', default: '4711' },
  latency: { type: 'string', default: '0' },
  fault: { type: 'string' },
  'fault-rate': { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const;

const readNumber = (name: string, text: string, most: number): number => {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= most))
    throw new Error(`--${name} must be a number from 0 to ${most}, not "${text}"`);
  return number;
};

const readFault = (text: string): FaultName => {
  const fault = faultNames.find((name) => name === text);
  if (!fault) throw new Error(`--fault must be one of ${faultNames.join(', ')}, not "${text}"`);
  return fault;
};

const readArguments = (args: readonly string[]) => {
  const { values } = parseArgs({ args: [...args], options });
  return {
    help: values.help,
    port: readNumber('port', values.port, 65_535),
    delayMs: readNumber('latency', values.latency, 600_000),
    rate: readNumber('fault-rate', values['fault-rate'], 1),
    ...(values.fault !== undefined && { fault: readFault(values.fault) }),
  };
};

type Arguments = ReturnType<typeof readArguments>;

const planFor = ({ delayMs, rate, fault }: Arguments): FaultPlan =>
  fault && Math.random() < rate ? { delayMs, fault } : { delayMs };

const serve = async (args: Arguments): Promise<void> => {
  const { url, key } = await startSandboxServer({ port: args.port, nextFault: () => planFor(args) });
  console.log(`Sandbox: no real money
API      ${url}
Key      ${key}
Payers   ${url}/pay/CODE (a link's payment_uri)

  curl ${url}/links -u ${key}: -d amount=7440 -d currency=thb -d "title=Hot Latte" -d "description=A warm cup"`);
};

const explain = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  const taken = 'code' in cause && cause.code === 'EADDRINUSE';
  return taken ? 'The port is taken: choose another with --port.' : cause.message;
};

try {
  const args = readArguments(process.argv.slice(2));
  if (args.help) console.log(help);
  else await serve(args);
} catch (cause) {
  console.error(explain(cause));
  process.exitCode = 1;
}
