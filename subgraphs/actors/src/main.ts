/** Runs the actors subgraph alone. */
import 'reflect-metadata';
import { runAlone } from '@innovation-sante/kit/serve';
import { start } from './subgraph.js';

await runAlone(start, 4001);
