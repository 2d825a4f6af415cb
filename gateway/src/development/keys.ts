/** A command: makes, once, the key by which the gateway signs for subgraphs over HTTP, and says how to hand it over. `keys FOLDER` */
import { join, resolve } from 'node:path';
import { newPrincipalKey, privateKeyAt, publicPem, replaceFile } from './key-files.js';

const [folder = '.'] = process.argv.slice(2);
const privateFile = join(resolve(folder), 'principal-key.pem');
const publicFile = join(resolve(folder), 'principal-public-key.pem');
replaceFile(publicFile, publicPem(privateKeyAt(privateFile, newPrincipalKey)));
process.stdout.write(`# for the gateway\nPRINCIPAL_KEY=${privateFile}\n`);
process.stdout.write(`# for each subgraph\nPRINCIPAL_PUBLIC_KEY=${publicFile}\n`);
