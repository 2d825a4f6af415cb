/** The process: reads its configuration, starts the gateway, says where it is, and stops it when told. Exit codes: 0 stopped, 1 failed, 2 wrong configuration. */
import './young-heap.js';
import { pino } from 'pino';
import { ConfigurationError, processSettings, readConfig, type Config } from './config.js';
import { announcement } from './announcement.js';
import { startGateway, type RunningGateway } from './start.js';

/** Milliseconds more than the configured drain after which a stop that hangs is ended. */
const STOP_GRACE_MS = 10_000;

function readConfigOrExit(): Config {
  try {
    return readConfig(processSettings());
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    return process.exit(2);
  }
}

async function main(): Promise<void> {
  const config = readConfigOrExit();
  // Logs go to the error stream: what a person reads at the start is on the other.
  const log = pino({ level: config.logLevel }, pino.destination(2));

  const starting = startGateway(config, { log, onProgress: (line) => console.log(line) });
  stopOnSignals(starting, config);
  let gateway: RunningGateway;
  try {
    gateway = await starting;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    log.debug({ err: error }, 'the start failed');
    process.exit(isWrongConfiguration(error) ? 2 : 1);
  }
  console.log(await announcement(gateway.address, config, performance.now()));
}

/** The gateway's own configuration, or that of a subgraph in this process, which says so by the code of its error. */
function isWrongConfiguration(error: unknown): boolean {
  if (error instanceof ConfigurationError) return true;
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'CONFIGURATION_INVALID';
}

function stopOnSignals(starting: Promise<RunningGateway>, config: Config): void {
  let stopping = false;
  async function stop(exitCode: number): Promise<void> {
    // The second signal does not wait.
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), config.shutdownTimeoutMs + STOP_GRACE_MS).unref();
    // A start that fails has stopped what it started.
    const gateway = await starting.catch(() => undefined);
    await gateway?.stop();
    process.exit(exitCode);
  }
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGINT', () => void stop(0));
  process.on('uncaughtException', (error) => {
    console.error(error);
    void stop(1);
  });
}

await main();
